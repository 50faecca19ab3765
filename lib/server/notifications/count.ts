import { database } from "../database/connection";
import { remember } from "../remember";

type Round = { userIds: Set<string>; counts: Promise<Map<string, number>> };

const counting = remember("notification-counts", () => ({
  next: null as Round | null,
  last: Promise.resolve() as Promise<unknown>,
}));

/**
 * How many notifications each of these users has not read. One question after the other, and what is
 * asked meanwhile in the next: over several connections an older answer could come after a newer one,
 * and screens would go on showing it.
 */
export async function unreadCounts(userIds: readonly string[]): Promise<Map<string, number>> {
  if (userIds.length === 0) return new Map();
  counting.next ??= nextRound();
  const round = counting.next;
  for (const userId of userIds) round.userIds.add(userId);
  const counts = await round.counts;
  return new Map(userIds.map((userId) => [userId, counts.get(userId) ?? 0]));
}

/** The same for one. */
export const unreadCount = async (userId: string): Promise<number> =>
  (await unreadCounts([userId])).get(userId) ?? 0;

function nextRound(): Round {
  const userIds = new Set<string>();
  const counts = counting.last.then(() => {
    counting.next = null;
    return countsOf([...userIds]);
  });
  counting.last = counts.catch(() => {});
  return { userIds, counts };
}

async function countsOf(userIds: string[]): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<{ userId: string; count: number }[]>`
    SELECT "userId", count(*)::int AS count FROM "Notification"
    WHERE "userId" = ANY (${userIds}::uuid[]) AND "readAt" IS NULL GROUP BY "userId"`;
  return new Map(rows.map(({ userId, count }) => [userId, count]));
}
