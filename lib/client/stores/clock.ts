import { useSyncExternalStore } from "react";
import { connection } from "./connection";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;
let current = 0;

function subscribe(listener: () => void) {
  listeners.add(listener);
  current = connection.serverNow();
  timer ??= setInterval(() => {
    current = connection.serverNow();
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || !timer) return;
    clearInterval(timer);
    timer = null;
  };
}

/** The server's clock in whole minutes since 1970, for those whose words change no sooner; 0 until mounted. */
export const useServerMinute = (): number =>
  useSyncExternalStore(
    subscribe,
    () => Math.floor(current / 60_000),
    () => 0,
  );

/** The server's clock, ms since 1970, once a second for all who show an age; 0 until mounted. */
export const useServerNow = (): number =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => 0,
  );
