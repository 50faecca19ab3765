import { database } from "../database/connection";

/** How many notifications each of these users has not read. */
export async function unreadCounts(userIds: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map(userIds.map((userId) => [userId, 0]));
  if (userIds.length === 0) return counts;
  const rows = await database().$queryRaw<{ userId: string; count: number }[]>`
    SELECT "userId", count(*)::int AS count FROM "Notification"
    WHERE "userId" = ANY (${userIds}::uuid[]) AND "readAt" IS NULL GROUP BY "userId"`;
  for (const { userId, count } of rows) counts.set(userId, count);
  return counts;
}

/** The same for one. */
export const unreadCount = async (userId: string): Promise<number> =>
  (await unreadCounts([userId])).get(userId) ?? 0;
