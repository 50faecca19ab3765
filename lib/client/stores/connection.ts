import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/**
 * `catching-up`: connected, snapshot on its way. `stale`: not connected, trying again.
 * `ended`: the server ended it for good (kicked, signed out elsewhere, disabled).
 * `refused`: this page's address is not an allowed origin.
 */
export type ConnectionPhase = "catching-up" | "live" | "stale" | "ended" | "refused";

export type Connection = {
  phase: ConnectionPhase;
  /** When this browser last heard from the server, ms since 1970; null: never yet. */
  heardAt: number | null;
  /** Server clock minus this browser's, ms. */
  clockOffset: number;
};

/** `heardAt` is written no more often than this: it is shown in seconds. */
const HEARD_MS = 500;

/** The connection's state, free of React and sockets. */
export function createConnection(now: () => number = Date.now) {
  const store = createStore<Connection>(() => ({
    phase: "catching-up",
    heardAt: null,
    clockOffset: 0,
  }));
  let offsetKnown = false;

  return {
    store,

    enter(phase: ConnectionPhase) {
      // Clocks are compared anew on each connection: this machine may have slept.
      if (phase === "catching-up") offsetKnown = false;
      store.setState({ phase });
    },

    /** Something came from the server; `sentAt` by its clock, ms, where the message tells. */
    heard(sentAt?: number) {
      const { heardAt, clockOffset } = store.getState();
      const at = now();
      if (heardAt === null || at - heardAt >= HEARD_MS || at < heardAt)
        store.setState({ heardAt: at });
      if (sentAt === undefined) return;
      // The message that travelled fastest knows best.
      if (!offsetKnown || sentAt - at > clockOffset) store.setState({ clockOffset: sentAt - at });
      offsetKnown = true;
    },

    /** The server's clock, ms since 1970. */
    serverNow: (): number => now() + store.getState().clockOffset,
  };
}

/** This tab's connection; fed by whatever keeps it live: live.ts, live-driver.ts. */
export const connection = createConnection();

export const useConnection = (): Connection => useStore(connection.store);
