import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { HandoverView } from "../../domain/handover";

type Handovers = {
  waiting: readonly HandoverView[];
  /** Whether all that wait are known. */
  isLoaded: boolean;
};

/** Shifts that were handed over and nobody has accepted, the longest waiting first; free of sockets. */
export function createHandovers() {
  const store = createStore<Handovers>(() => ({ waiting: [], isLoaded: false }));
  return {
    store,

    /** Applies `handover:changed`: it waits, or was accepted and waits no more. */
    applyHandover(handover: HandoverView) {
      store.setState(({ waiting }) => {
        const others = waiting.filter(({ id }) => id !== handover.id);
        return { waiting: handover.acceptedAt ? others : inOrder([...others, handover]) };
      });
    },

    /** Applies the list of all that wait. */
    applyWaiting(list: readonly HandoverView[]) {
      store.setState({ waiting: inOrder(list), isLoaded: true });
    },
  };
}

const inOrder = (list: readonly HandoverView[]) =>
  [...list].sort((a, b) => a.createdAt.localeCompare(b.createdAt));

/** What this tab knows of them; fed by live-handovers.ts and by what its own commands are answered. */
export const handovers = createHandovers();

export const useWaitingHandovers = (): readonly HandoverView[] =>
  useStore(handovers.store, ({ waiting }) => waiting);

export const useHandoversLoaded = (): boolean =>
  useStore(handovers.store, ({ isLoaded }) => isLoaded);
