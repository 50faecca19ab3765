import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { AlertPriority } from "../../domain/alert";
import type { RuleKind, RuleView } from "../../domain/rule";

/** A rule being changed. Thresholds are NaN while what was typed is none, null when empty. */
export type RuleDraft = {
  kind: RuleKind;
  /** Null: for all that have none of their own. */
  vehicleId: string | null;
  /** The version it was made from: of the rule that was in force then. */
  version: number;
  enabled: boolean;
  priority: AlertPriority;
  thresholds: Record<string, number | null>;
};

type Of = Pick<RuleDraft, "kind" | "vehicleId">;

const MEMORY = "qafila.rule.drafts";
const keyOf = ({ kind, vehicleId }: Of) => `${kind} ${vehicleId ?? ""}`;

/** Rules being changed, by kind and vehicle, free of React; `memory` keeps them over reloads of this tab. */
export function createRuleDrafts(memory?: () => Storage) {
  const store = createStore<{ drafts: Readonly<Record<string, RuleDraft>> }>(() => ({
    drafts: {},
  }));
  store.subscribe(({ drafts }) => memory?.().setItem(MEMORY, JSON.stringify(drafts)));
  return {
    store,

    /** Begins to change the rule in force; for a vehicle without one of its own, from the one for all. */
    begin({ kind, version, enabled, priority, thresholds }: RuleView, vehicleId: string | null) {
      const draft = { kind, vehicleId, version, enabled, priority, thresholds: { ...thresholds } };
      store.setState(({ drafts }) => ({ drafts: { ...drafts, [keyOf(draft)]: draft } }));
    },

    change(draft: RuleDraft, fields: Partial<RuleDraft>) {
      store.setState(({ drafts }) => ({
        drafts: { ...drafts, [keyOf(draft)]: { ...draft, ...fields } },
      }));
    },

    end(of: Of) {
      store.setState(({ drafts }) => {
        const { [keyOf(of)]: _ended, ...others } = drafts;
        return { drafts: others };
      });
    },

    /** Brings back what this tab had before it was loaded anew. */
    restore() {
      const stored = memory?.().getItem(MEMORY);
      if (stored) store.setState({ drafts: JSON.parse(stored) });
    },
  };
}

/** Whether a draft says something else than the rule it was made from. */
export const differs = (draft: RuleDraft, rule: RuleView): boolean =>
  draft.enabled !== rule.enabled ||
  draft.priority !== rule.priority ||
  JSON.stringify(draft.thresholds) !== JSON.stringify(rule.thresholds);

/** This tab's drafts. */
export const ruleDrafts = createRuleDrafts(() => sessionStorage);

/** All drafts of a kind: the general one's, and vehicles'. */
export function useRuleDrafts(): Readonly<Record<string, RuleDraft>> {
  return useStore(ruleDrafts.store, ({ drafts }) => drafts);
}
