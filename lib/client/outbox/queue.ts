import { outboxDatabase } from "./database";
import type { Entry, QueuedCommand, QueuedRead, QueuedRefusal, Waiting } from "./entry";

/** Written through to the disk before it is said to be kept: a phone may die any moment. */
const durable = { durability: "strict" } as const;

/** Puts something at the end of a user's queue. */
export async function enqueue(userId: string, waiting: Waiting): Promise<void> {
  const tx = (await outboxDatabase()).transaction("queue", "readwrite", durable);
  // The database numbers it.
  await Promise.all([tx.store.add({ ...waiting, userId } as Entry), tx.done]);
}

/** The first of what waits, in order. */
export async function firstWaiting(userId: string, most: number): Promise<Entry[]> {
  return (await outboxDatabase()).getAllFromIndex("queue", "user", userId, most);
}

/** Takes out what arrived; in its place, at the end, what that gives rise to. */
export async function dequeue(entries: Entry[], instead: QueuedRefusal[] = []): Promise<void> {
  const tx = (await outboxDatabase()).transaction(["queue", "refused"], "readwrite", durable);
  const [queue, refused] = [tx.objectStore("queue"), tx.objectStore("refused")];
  for (const { seq } of entries) void queue.delete(seq);
  for (const refusal of instead) {
    const { userId } = entries[0] as Entry;
    const { command, error } = refusal;
    void queue.add({ ...refusal, userId } as Entry);
    void refused.put({ commandId: command.commandId, userId, command, error });
  }
  await tx.done;
}

/** The commands that wait, in order. */
export async function waitingCommands(
  userId: string,
): Promise<(QueuedCommand & { seq: number })[]> {
  const found = await (await outboxDatabase()).getAllFromIndex("queue", "kind", [
    userId,
    "command",
  ]);
  return found as (QueuedCommand & Entry)[];
}

/** The notifications whose reading waits to be told, by id. */
export async function waitingReads(userId: string): Promise<string[]> {
  const found = await (await outboxDatabase()).getAllFromIndex("queue", "kind", [userId, "read"]);
  return (found as (QueuedRead & Entry)[]).map(({ notificationId }) => notificationId);
}

/** How many fixes wait. */
export async function waitingFixes(userId: string): Promise<number> {
  return (await outboxDatabase()).countFromIndex("queue", "kind", [userId, "fix"]);
}

/** How much waits for other users of this phone, by the names they were last known by. */
export async function othersWaiting(
  userId: string | null,
): Promise<{ name: string; count: number }[]> {
  const database = await outboxDatabase();
  const days = await database.getAll("days");
  const others = await Promise.all(
    days
      .filter(({ user }) => user.id !== userId)
      .map(async ({ user }) => ({
        name: user.name,
        count: await database.countFromIndex("queue", "user", user.id),
      })),
  );
  return others.filter(({ count }) => count > 0);
}
