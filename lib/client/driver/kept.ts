import type { DriverDay } from "../../domain/driver-day";
import type { NotificationView } from "../../domain/notification";
import { outboxDatabase } from "../outbox/database";
import { allEmergencies } from "../outbox/emergencies";
import { othersWaiting, waitingCommands, waitingFixes, waitingReads } from "../outbox/queue";
import { driver, type OutboxState } from "../stores/driver";
import { whosePhone } from "../whose-phone";

/** Reads what this phone kept: the last day of whoever used it last, and what waits. */
export async function readKept(): Promise<void> {
  const userId = whosePhone();
  const kept = userId ? await (await outboxDatabase()).get("days", userId) : undefined;
  // The server may have told meanwhile.
  if (!driver.store.getState().day) await showDay(kept?.user.id ?? null, () => kept ?? null);
  driver.set({ isLoaded: true });
}

/**
 * Shows a day together with what waits for its driver: never one driver's with another's. `dayNow`
 * is asked when that was read, since the day may have changed meanwhile.
 */
export async function showDay(
  userId: string | null,
  dayNow: () => DriverDay | null,
): Promise<void> {
  const turn = ++turns;
  const [outbox, messages] = await Promise.all([outboxOf(userId), messagesOf(userId)]);
  if (turn !== turns) return;
  const isAnother = driver.store.getState().day?.user.id !== userId;
  driver.set({ ...outbox, day: dayNow(), ...(isAnother && { messages }) });
}

/** Of two days on their way to the screen the one asked for later shows. */
let turns = 0;

/** Keeps the day for when there is no network. */
export async function keepDay(day: DriverDay): Promise<void> {
  await (await outboxDatabase()).put("days", day, day.user.id);
}

/** Keeps the messages a user has still to read. */
export async function keepMessages(userId: string, messages: NotificationView[]): Promise<void> {
  await (await outboxDatabase()).put("messages", messages, userId);
}

const messagesOf = async (userId: string | null): Promise<NotificationView[]> =>
  (userId ? await (await outboxDatabase()).get("messages", userId) : undefined) ?? [];

/** The phone's own database failed: said until it works again. */
export function storageFailed(error: unknown): void {
  driver.set({ isLoaded: true, storageError: (error as Error).message });
}

/** Shows anew what waits. */
export async function readOutbox(): Promise<void> {
  const userOf = () => driver.store.getState().day?.user.id ?? null;
  const userId = userOf();
  const outbox = await outboxOf(userId);
  // Somebody else's by now: their own is on its way.
  if (userId === userOf()) driver.set({ ...outbox, storageError: null });
}

async function outboxOf(userId: string | null): Promise<OutboxState> {
  const database = await outboxDatabase();
  const [commands, fixes, reads, refused, emergencies, others] = await Promise.all([
    userId ? waitingCommands(userId) : [],
    userId ? waitingFixes(userId) : 0,
    userId ? waitingReads(userId) : [],
    userId ? database.getAllFromIndex("refused", "user", userId) : [],
    allEmergencies(),
    othersWaiting(userId),
  ]);
  const own = emergencies.filter((sos) => sos.userId === userId);
  return { commands, fixes, reads, refused, emergencies: own, others };
}

/** The driver has read why; the server was told already or will be. */
export async function dismissRefused(commandId: string): Promise<void> {
  await (await outboxDatabase()).delete("refused", commandId);
  await readOutbox();
}
