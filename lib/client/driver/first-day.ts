import { outboxDatabase } from "../outbox/database";

/** The steps of the guide through a driver's first day, in order. */
export const firstDaySteps = [
  "language",
  "location",
  "battery",
  "pair",
  "fix",
  "practice",
  "home",
  "done",
] as const;
export type FirstDayStep = (typeof firstDaySteps)[number];

const keyOf = (userId: string) => `first-day:${userId}`;

/** The steps this user has done on this phone; null when the guide has never been open here. */
export async function doneSteps(userId: string): Promise<FirstDayStep[] | null> {
  const kept = await (await outboxDatabase()).get("device", keyOf(userId));
  return kept === undefined ? null : (kept.split(" ").filter(Boolean) as FirstDayStep[]);
}

/** Remembers that the guide was open, and what has been done of it. */
export async function keepDoneSteps(userId: string, steps: FirstDayStep[]): Promise<void> {
  await (await outboxDatabase()).put("device", steps.join(" "), keyOf(userId));
}
