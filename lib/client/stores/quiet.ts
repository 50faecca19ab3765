import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { isQuiet, type QuietUntil, readQuiet } from "../quiet-mode";
import { useServerNow } from "./clock";
import { connection } from "./connection";

const KEY = "quiet-until";

/** This browser's quiet mode: all its tabs have the same. */
const quiet = createStore<{ until: QuietUntil }>(() => ({ until: null }));

/** Reads what this browser keeps, and follows what another tab chooses; gives what stops it. */
export function followQuiet(): () => void {
  const read = () => quiet.setState({ until: readQuiet(kept()) });
  const onStorage = ({ key }: StorageEvent) => key === KEY && read();
  read();
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}

/** Chooses until when it is quiet; a browser that keeps nothing has it until the page is left. */
export function setQuiet(until: QuietUntil): void {
  quiet.setState({ until });
  try {
    if (until === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(until));
  } catch {
    // Storage may be forbidden here.
  }
}

/** Until when it is quiet, by what was chosen last. */
export const quietNow = (): QuietUntil => quiet.getState().until;

/** Until when it is quiet; null while it is not, and once its time is over. */
export function useQuiet(): QuietUntil {
  const until = useStore(quiet, (state) => state.until);
  const now = useServerNow() || connection.serverNow();
  return isQuiet(until, now) ? until : null;
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
