import { type LastCall, type OnCallContact, personAt } from "../../domain/escalation";
import type { AlertRow } from "../alerts/row";
import { database } from "../database/connection";
import { type Channel, channelsNow } from "./channels";
import { callSoon } from "./deliver";
import { onCallContacts } from "./on-call";

/** Somebody on call, and every way to reach them. */
export type Reachable = { person: OnCallContact; channels: Channel[] };

/** The people on call whom a message could reach by any channel, in the order of the list. */
export async function reachable(): Promise<Reachable[]> {
  const all = await channelsNow();
  if (all.length === 0) return [];
  return (await onCallContacts())
    .map((person) => ({ person, channels: all.filter((one) => one.reaches(person)) }))
    .filter(({ channels }) => channels.length > 0);
}

/** The last call about an alert. */
export const lastCall = (alertId: string): Promise<LastCall | null> =>
  database().escalation.findFirst({
    where: { alertId },
    orderBy: { step: "desc" },
    select: { step: true, createdAt: true },
  });

/** Puts the call to the next on the list into the queue, by each channel; nothing when another node did. */
export async function callNext({ id: alertId }: AlertRow, people: Reachable[]): Promise<void> {
  const step = ((await lastCall(alertId))?.step ?? -1) + 1;
  const { person, channels } = people[personAt(step, people.length)] as Reachable;
  const { name, phone, email = null } = person;
  const now = new Date();
  await database().escalation.createMany({
    data: channels.map(({ name: channel }) => ({
      ...{ alertId, step, channel, name, phone, email },
      ...{ createdAt: now, nextAt: now },
    })),
    skipDuplicates: true,
  });
  callSoon();
}
