import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/**
 * `catching-up`: connected, but not all that is shown has been read since. `live`: all has.
 * `stale`: not connected, trying again.
 * `ended`: the server ended it for good (kicked, signed out elsewhere, disabled).
 * `refused`: this page's address is not an allowed origin.
 */
export type ConnectionPhase = "catching-up" | "live" | "stale" | "ended" | "refused";

export type Connection = {
  phase: ConnectionPhase;
  /** Counts the connections that came about: on each, all that is shown is read anew. */
  opened: number;
  /** When this browser last heard from the server, ms since 1970; null: never yet. */
  heardAt: number | null;
  /** Server clock minus this browser's, ms. */
  clockOffset: number;
};

/** `heardAt` is written no more often than this: it is shown in seconds. */
const HEARD_MS = 500;
/** What is read anew within this while live is not worth a word. */
const UNNOTICED_MS = 1_000;

export type ConnectionStore = ReturnType<typeof createConnection>;

/** The connection's state, free of React and sockets. */
export function createConnection(now: () => number = Date.now) {
  const store = createStore<Connection>(() => ({
    phase: "catching-up",
    opened: 0,
    heardAt: null,
    clockOffset: 0,
  }));
  let isOpen = false;
  let offsetKnown = false;
  /** What of this screen waits for an answer. */
  const waiting = new Set<symbol>();

  const settle = () => {
    if (isOpen) store.setState({ phase: waiting.size === 0 ? "live" : "catching-up" });
  };

  return {
    store,

    /** A connection stands: whoever shows something now reads it anew (`onOpen`). */
    open() {
      isOpen = true;
      // Clocks are compared anew on each connection: this machine may have slept.
      offsetKnown = false;
      waiting.clear();
      store.setState(({ opened }) => ({ phase: "catching-up", opened: opened + 1 }));
      settle();
    },

    /** It is gone: for now, or for good. */
    lose(phase: "stale" | "ended" | "refused") {
      isOpen = false;
      waiting.clear();
      store.setState({ phase });
    },

    /** Calls back on every connection that comes about, until the returned function is called. */
    onOpen: (then: () => void): (() => void) =>
      store.subscribe(({ opened }, before) => {
        if (opened !== before.opened) then();
      }),

    isOpen: (): boolean => isOpen,

    /** Something on this screen is being read: not live until the returned function is called. */
    behind(): () => void {
      const one = Symbol();
      waiting.add(one);
      if (store.getState().phase === "live")
        setTimeout(() => waiting.has(one) && settle(), UNNOTICED_MS);
      return () => {
        if (waiting.delete(one)) settle();
      };
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

/** This tab's connection; fed by follow-connection.ts. */
export const connection = createConnection();

export const useConnection = (): Connection => useStore(connection.store);
