import type { DriverDay } from "../../domain/driver-day";
import { outboxDatabase } from "../outbox/database";
import { allEmergencies } from "../outbox/emergencies";
import { othersWaiting, waitingCommands, waitingFixes } from "../outbox/queue";
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
  const outbox = await outboxOf(userId);
  if (turn === turns) driver.set({ ...outbox, day: dayNow() });
}

/** Of two days on their way to the screen the one asked for later shows. */
let turns = 0;

/** Keeps the day for when there is no network. */
export async function keepDay(day: DriverDay): Promise<void> {
  await (await outboxDatabase()).put("days", day, day.user.id);
}

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
  const [commands, fixes, refused, emergencies, others] = await Promise.all([
    userId ? waitingCommands(userId) : [],
    userId ? waitingFixes(userId) : 0,
    userId ? database.getAllFromIndex("refused", "user", userId) : [],
    allEmergencies(),
    othersWaiting(userId),
  ]);
  const own = emergencies.filter((sos) => sos.userId === userId);
  return { commands, fixes, refused, emergencies: own, others };
}

/** The driver has read why; the server was told already or will be. */
export async function dismissRefused(commandId: string): Promise<void> {
  await (await outboxDatabase()).delete("refused", commandId);
  await readOutbox();
}
