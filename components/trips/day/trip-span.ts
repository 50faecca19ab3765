import type { TripView } from "@/lib/domain/trip-view";

/** When a trip has its vehicle, ms since 1970. */
export type Span = {
  start: number;
  /** When it ends, or is expected to. */
  end: number;
  /** How the end is foreseen; the same as `end` where nothing is left open. */
  earliest: number;
  latest: number;
};

const closed = (start: number, end: number): Span => ({ start, end, earliest: end, latest: end });
const ms = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));

/**
 * The span of a trip at `now`: as planned while it is scheduled, then from its start to the
 * arrival foreseen, and in the end as it was. What is still under way never ends before now.
 */
export function tripSpan(trip: TripView, now: number): Span {
  const planned = Date.parse(trip.scheduledAt ?? trip.dueAt);
  const duration = trip.expectedDuration * 1000;
  const start = ms(trip.startedAt) ?? planned;
  switch (trip.status) {
    case "scheduled":
      return closed(planned, planned + duration);
    case "completed":
      return closed(start, ms(trip.completedAt) ?? start + duration);
    case "cancelled":
      return closed(start, trip.startedAt ? (ms(trip.cancelledAt) ?? start) : start + duration);
    case "ongoing":
      return underWay(trip, start, start + duration, now);
  }
}

function underWay({ eta, destination }: TripView, start: number, planned: number, now: number) {
  // It is there, and only has to be completed.
  if (destination.status !== "pending") return closed(start, Math.max(start, now));
  const not = (at: number) => Math.max(start, now, at);
  if (!eta) return closed(start, not(planned));
  return {
    start,
    end: not(Date.parse(eta.at)),
    earliest: not(Date.parse(eta.earliest)),
    latest: not(Date.parse(eta.latest)),
  };
}

/** A trip with a time that has passed this long, and nobody has started it, ms. */
const LATE_START_MS = 15 * 60_000;

/** Whether a trip should have started by now. */
export const isOverdue = ({ status, scheduledAt }: TripView, now: number): boolean =>
  status === "scheduled" && scheduledAt !== null && now - Date.parse(scheduledAt) > LATE_START_MS;
