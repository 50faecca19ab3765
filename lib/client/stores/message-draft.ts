import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Role } from "../../domain/user";

/** To whom: people, everyone of a role, and whoever drives a vehicle when it is sent. */
export type Address = { userIds: string[]; roles: Role[]; vehicleIds: string[] };
/** A message being written. */
export type MessageDraft = Address & { title: string; message: string };

const MEMORY = "qafila.message.draft";
const nobody: Address = { userIds: [], roles: [], vehicleIds: [] };
const fresh: MessageDraft = { ...nobody, title: "", message: "" };

const isBlank = ({ userIds, roles, vehicleIds, title, message }: MessageDraft) =>
  userIds.length + roles.length + vehicleIds.length === 0 && !title && !message;

/** The draft's state, free of React; `memory` keeps it over reloads of this tab. */
export function createMessageDraft(memory?: () => Storage) {
  const store = createStore<MessageDraft>(() => fresh);
  store.subscribe((draft) => {
    if (isBlank(draft)) memory?.().removeItem(MEMORY);
    else memory?.().setItem(MEMORY, JSON.stringify(draft));
  });
  const restore = () => {
    const stored = memory?.().getItem(MEMORY);
    if (stored && isBlank(store.getState())) store.setState(JSON.parse(stored) as MessageDraft);
  };
  return {
    store,

    /** Brings back what this tab had before it was loaded anew. */
    restore,

    change: (fields: Partial<MessageDraft>) => store.setState(fields),

    /** Addresses it to these and nobody else; what was written already stays. */
    writeTo(address: Partial<Address>) {
      restore();
      store.setState({ ...nobody, ...address });
    },

    /** Adds somebody, or takes them out who are in already. */
    toggle<K extends keyof Address>(kind: K, one: Address[K][number]) {
      const known = store.getState()[kind] as string[];
      const next = known.includes(one) ? known.filter((each) => each !== one) : [...known, one];
      store.setState({ [kind]: next });
    },

    discard: () => store.setState(fresh),
  };
}

/** This tab's message in the making. */
export const messageDraft = createMessageDraft(() => sessionStorage);

export const useMessageDraft = (): MessageDraft => useStore(messageDraft.store);
