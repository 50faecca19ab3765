import type { TripView } from "./trip-view";

const HOUR_MS = 60 * 60_000;
/** What a driver sees of the past, and of what comes (issue "The driver's day"), ms. */
export const PAST_MS = 12 * HOUR_MS;
export const AHEAD_MS = 18 * HOUR_MS;

export type TripsToday = { current: TripView | null; next: TripView[]; past: TripView[] };

/**
 * A driver's trips at `now` (ms): the one under way, else the next; the others of the next 18 hours
 * by when they are due; those that ended within 12 hours, the latest first.
 */
export function tripsToday(trips: readonly TripView[], now: number): TripsToday {
  const open = trips
    .filter(
      ({ status, dueAt }) =>
        status === "ongoing" || (status === "scheduled" && Date.parse(dueAt) < now + AHEAD_MS),
    )
    .sort((a, b) => rank(a) - rank(b) || a.dueAt.localeCompare(b.dueAt));
  const past = trips
    .filter((trip) => endedAt(trip) > now - PAST_MS)
    .sort((a, b) => endedAt(b) - endedAt(a));
  return { current: open[0] ?? null, next: open.slice(1), past };
}

const rank = ({ status }: TripView) => (status === "ongoing" ? 0 : 1);

/** ms; 0 for a trip that has not ended. */
const endedAt = ({ completedAt, cancelledAt }: TripView) =>
  Date.parse(completedAt ?? cancelledAt ?? new Date(0).toISOString());
