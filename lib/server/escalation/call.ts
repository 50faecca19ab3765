import { type LastCall, type OnCallContact, personAt } from "../../domain/escalation";
import type { AlertRow } from "../alerts/row";
import { database } from "../database/connection";
import { isTaken } from "../database/errors";
import { gatewayRow } from "../settings";
import { deliverSoon } from "./deliver";
import { onCallContacts } from "./on-call";

/** The one there is; each channel calls by the same list. */
const channel = "webhook";

/** The people on call whom a message could reach: none while there is no gateway. */
export async function reachable(): Promise<OnCallContact[]> {
  const gateway = await gatewayRow();
  return gateway?.escalationUrl ? onCallContacts() : [];
}

/** The last call about an alert. */
export const lastCall = (alertId: string): Promise<LastCall | null> =>
  database().escalation.findFirst({
    where: { alertId },
    orderBy: { step: "desc" },
    select: { step: true, createdAt: true },
  });

/** Puts the call to the next on the list into the queue; nothing when another node did. */
export async function callNext({ id: alertId }: AlertRow, people: OnCallContact[]): Promise<void> {
  const step = ((await lastCall(alertId))?.step ?? -1) + 1;
  const { name, phone } = people[personAt(step, people.length)] as OnCallContact;
  const now = new Date();
  await database()
    .escalation.create({
      data: { alertId, step, channel, name, phone, createdAt: now, nextAt: now },
    })
    .catch((error: unknown) => {
      if (!isTaken(error)) throw error;
    });
  deliverSoon();
}
