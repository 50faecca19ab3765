import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { RefusedCommandView } from "../../domain/refused-command";

export type RefusedCommands = ReturnType<typeof createRefusedCommands>;

/** Refused commands that wait for a dispatcher, in the order they happened; free of sockets. */
export function createRefusedCommands() {
  const store = createStore<{ waiting: readonly RefusedCommandView[] }>(() => ({ waiting: [] }));
  return {
    store,

    /** Applies `command:unsettled`: it waits, or was settled and waits no more. */
    applyRefused(refused: RefusedCommandView) {
      store.setState(({ waiting }) => {
        const others = waiting.filter(({ commandId }) => commandId !== refused.commandId);
        return { waiting: refused.settledAt ? others : inOrder([...others, refused]) };
      });
    },

    /** Applies the list of all that wait. */
    applyWaiting(list: readonly RefusedCommandView[]) {
      store.setState({ waiting: inOrder(list) });
    },
  };
}

const inOrder = (list: readonly RefusedCommandView[]) =>
  [...list].sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));

/** What this tab knows of them; fed by live.ts. */
export const refusedCommands = createRefusedCommands();

export const useWaitingCommands = (): readonly RefusedCommandView[] =>
  useStore(refusedCommands.store, ({ waiting }) => waiting);
