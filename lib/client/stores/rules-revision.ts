import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

const store = createStore(() => ({ revision: 0 }));

/** Applies `rule:changed`: whoever shows rules reads them anew. */
export function applyRuleChange() {
  store.setState(({ revision }) => ({ revision: revision + 1 }));
}

/** A number that changes when rules must be read anew. */
export const useRulesRevision = (): number => useStore(store, ({ revision }) => revision);
