import type { FollowedVehicle } from "./live";
import { lookAgain } from "./look-again";
import { lastFix } from "./stored";

type Span = NonNullable<FollowedVehicle["late"]>;

/**
 * What the stored fixes and crossings say of the last minutes, and of whatever waits to be looked
 * at, is where everything goes on from.
 */
export async function readAnew(vehicleId: string, followed: FollowedVehicle): Promise<void> {
  const newest = await lastFix(vehicleId);
  followed.isStale = false;
  if (newest === null) return;
  const from = Math.min(newest, followed.inbox[0]?.fix.at ?? newest);
  // Newer ones that came meanwhile may have hidden where everything stands now.
  if (!(await take(vehicleId, followed, { from, to: newest }))) followed.isStale = true;
}

/** What came late is looked at; tried again with what comes meanwhile when that fails. */
export async function takeLate(vehicleId: string, followed: FollowedVehicle): Promise<void> {
  const { late } = followed;
  followed.late = null;
  try {
    if (late) await take(vehicleId, followed, late);
  } catch (error) {
    if (late) followed.late = spanOf(late, followed.late);
    throw error;
  }
}

export const spanOf = (a: Span, b: Span | null): Span => ({
  from: Math.min(a.from, b?.from ?? a.from),
  to: Math.max(a.to, b?.to ?? a.to),
});

/** Looks at a span, part by part; whether that went as far as the newest fix. */
async function take(vehicleId: string, followed: FollowedVehicle, span: Span): Promise<boolean> {
  let isWhole = false;
  let from: number | null = span.from;
  while (from !== null) {
    const part: Span = { from, to: Math.max(from, span.to) };
    const { end, hasChanged, goOnFrom } = await lookAgain(vehicleId, part, (crossing) =>
      followed.untold.push(crossing),
    );
    if (end && end.seenAt >= followed.seenAt) Object.assign(followed, end);
    // What lies behind has changed: what follows from it may have too.
    else if (hasChanged) followed.isStale = true;
    isWhole = end !== null;
    from = goOnFrom;
  }
  return isWhole;
}
