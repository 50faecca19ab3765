import { database } from "./database/connection";
import { Prisma } from "./generated/prisma/client";

/** The tables that are queues: each has these columns, and `deliveredAt`, `failedAt`, `error`. */
export type QueueTable = "Delivery" | "Escalation";
export type Job = { id: string; attempts: number; nextAt: Date };

/** Neither delivered nor given up. */
export const waiting = { deliveredAt: null, failedAt: null };

const nameOf = (table: QueueTable) => Prisma.raw(`"${table}"`);

/** Takes a row up for `ms`, its attempt counted; false when somebody else has it. */
export async function claim(
  table: QueueTable,
  { id, attempts }: Job,
  ms: number,
): Promise<boolean> {
  const until = new Date(Date.now() + ms);
  const count = await database().$executeRaw`
    UPDATE ${nameOf(table)} SET attempts = attempts + 1, "nextAt" = ${until}::timestamptz
    WHERE id = ${id}::uuid AND attempts = ${attempts} AND "deliveredAt" IS NULL AND "failedAt" IS NULL`;
  return count === 1;
}

/**
 * What came of an attempt: delivered, to be tried again in `wait` ms, or with null given up. A failure
 * is nobody's business any more once somebody else has taken the row up, or delivered it.
 */
export async function settle(
  table: QueueTable,
  { id, attempts }: Job,
  error: Error | null,
  wait: number | null,
): Promise<void> {
  const now = new Date();
  const [deliveredAt, failedAt] = error ? [null, wait === null ? now : null] : [now, null];
  const nextAt = new Date(now.getTime() + (wait ?? 0));
  await database().$executeRaw`
    UPDATE ${nameOf(table)} SET error = ${error?.message ?? null}, "nextAt" = ${nextAt}::timestamptz,
      "deliveredAt" = ${deliveredAt}::timestamptz, "failedAt" = ${failedAt}::timestamptz
    WHERE id = ${id}::uuid AND "deliveredAt" IS NULL
      AND (${error === null} OR attempts = ${attempts + 1})`;
}
