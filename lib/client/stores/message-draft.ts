import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Role } from "../../domain/user";
import { newId } from "../new-id";
import { whosePhone } from "../whose-phone";

/** To whom: people, everyone of a role, and whoever drives a vehicle when it is sent. */
export type Address = { userIds: string[]; roles: Role[]; vehicleIds: string[] };
type Words = { title: string; message: string };
/** A message being written; sent again with its `id` nobody gets it twice. */
export type MessageDraft = Address & Words & { id: string };
/** As it is kept, for whoever writes it and nobody else who signs in in this tab. */
type Kept = { userId: string | null; draft: MessageDraft };

const MEMORY = "qafila.message.draft";
const nobody: Address = { userIds: [], roles: [], vehicleIds: [] };
const fresh = (): MessageDraft => ({ ...nobody, title: "", message: "", id: newId() });

const isBlank = ({ userIds, roles, vehicleIds, title, message }: MessageDraft) =>
  userIds.length + roles.length + vehicleIds.length === 0 && !title && !message;

/** The draft's state, free of React; `memory` keeps it over reloads of this tab, for the user `whose` tells. */
export function createMessageDraft(memory?: () => Storage, whose = whosePhone) {
  const store = createStore<MessageDraft>(fresh);
  store.subscribe((draft) => {
    const kept: Kept = { userId: whose(), draft };
    if (isBlank(draft)) memory?.().removeItem(MEMORY);
    else memory?.().setItem(MEMORY, JSON.stringify(kept));
  });
  const restore = (userId = whose()) => {
    const stored = memory?.().getItem(MEMORY);
    if (!stored || !isBlank(store.getState())) return;
    const kept = JSON.parse(stored) as Kept;
    if (kept.userId === userId) store.setState(kept.draft);
    else memory?.().removeItem(MEMORY);
  };
  return {
    store,

    /** Brings back what this user wrote in this tab before it was loaded anew; another's is gone for good. */
    restore,

    /** Other words are another message: the server has kept the first ones, if it got them. */
    change(fields: Partial<Address & Words>) {
      const isOther = "title" in fields || "message" in fields;
      store.setState({ ...fields, ...(isOther && { id: newId() }) });
    },

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

    discard: () => store.setState(fresh()),
  };
}

/** This tab's message in the making. */
export const messageDraft = createMessageDraft(() => sessionStorage);

export const useMessageDraft = (): MessageDraft => useStore(messageDraft.store);
