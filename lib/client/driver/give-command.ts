import { newId } from "../new-id";
import type { QueuedCommand } from "../outbox/entry";
import { tellOtherTabs } from "../outbox/other-tabs";
import { enqueue } from "../outbox/queue";
import { driver } from "../stores/driver";
import { queueAlarm } from "./alarm";
import { readOutbox, storageFailed } from "./kept";
import { phoneNow } from "./phone-clock";

type Given = Pick<QueuedCommand, "event" | "content"> & { tripId?: string };

/**
 * A driver's command: kept on the phone with its id and time before anything else, shown as done,
 * sent as soon as it can be. Rejects when the phone cannot keep it.
 */
export async function giveCommand({ event, content, tripId = undefined }: Given): Promise<void> {
  const userId = driver.store.getState().day?.user.id;
  if (!userId) throw new Error("Nobody has signed in on this phone yet.");
  const command = {
    kind: "command",
    commandId: newId(),
    at: new Date(phoneNow()).toISOString(),
    tripId: tripId ?? null,
    event,
    content,
  } as QueuedCommand;
  await enqueue(userId, command);
  // It is kept: trouble to show it must not have it given twice.
  await readOutbox().catch(storageFailed);
  queueAlarm.ring();
  tellOtherTabs();
}
