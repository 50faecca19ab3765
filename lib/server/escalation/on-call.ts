import type { OnCallContact, OnCallList } from "../../domain/escalation";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";

/** Who is called when nobody acknowledges, in order. */
export async function onCall(actor: Actor): Promise<OnCallList> {
  authorise(actor, "on-call:watch");
  return { contacts: await onCallContacts() };
}

/** Replaces the list; calls already under way go on by the new one within half a minute. */
export async function replaceOnCall(actor: Actor, { contacts }: OnCallList): Promise<OnCallList> {
  authorise(actor, "on-call:change");
  await database().$transaction([
    database().onCall.deleteMany(),
    database().onCall.createMany({ data: contacts.map((one, index) => ({ ...one, index })) }),
  ]);
  return { contacts };
}

/** The list, the first to be called first. */
export async function onCallContacts(): Promise<OnCallContact[]> {
  const rows = await database().onCall.findMany({ orderBy: { index: "asc" } });
  return rows.map(({ name, phone, email }) => ({ name, phone, ...(email && { email }) }));
}
