import { followConnection } from "../../lib/client/follow-connection";
import { serveNotifications } from "../../lib/client/live-notifications";
import { createSocket } from "../../lib/client/socket";
import { connection } from "../../lib/client/stores/connection";
import { notifications } from "../../lib/client/stores/notifications";
import type { NotificationView } from "../../lib/domain/notification";

/** A screen of the product without a browser: its socket, its REST calls, its store of notifications. */
export type NodeScreen = {
  items: () => readonly NotificationView[];
  state: () => { unread: number; newest: number; phase: string };
  /** The seqs that were told to have arrived, in the order they were. */
  arrived: number[];
  close: () => void;
};

/** Opens one at an address, as whoever the cookie is. One at a time: the stores are this process's. */
export function openNodeScreen(address: string, cookie: string): NodeScreen {
  const real = globalThis.fetch;
  // What a page's own address does for its requests.
  globalThis.fetch = (input, init) => {
    if (typeof input !== "string" || !input.startsWith("/")) return real(input, init);
    const headers = { ...(init?.headers as Record<string, string>), cookie, origin: address };
    return real(address + input, { ...init, headers });
  };
  const { host, protocol, port, hostname } = new URL(address);
  Object.assign(globalThis, { location: { host, protocol, port, hostname } });
  const arrived: number[] = [];
  const stopHearing = notifications.store.subscribe((state, before) => {
    if (state.arrived && state.arrived !== before.arrived) arrived.push(state.arrived.seq);
  });
  const { socket, close } = createSocket();
  const stop = serveNotifications(socket);
  followConnection(socket, () => {});
  socket.connect();
  return {
    items: () => notifications.store.getState().items,
    state: () => {
      const { unread, newest } = notifications.store.getState();
      return { unread, newest, phase: connection.store.getState().phase };
    },
    arrived,
    close: () => {
      stop();
      close();
      stopHearing();
      globalThis.fetch = real;
      Reflect.deleteProperty(globalThis, "location");
    },
  };
}
