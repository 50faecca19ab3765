import { type DayRange, dayRanges } from "../domain/day-range";
import { type TripStatus, tripStatuses } from "../domain/trip";
import type { TripView } from "../domain/trip-view";

/** What the list of trips shows. */
export type TripFilter = { statuses: readonly TripStatus[]; day: DayRange; q: string };

/** What is to be done, whenever. */
export const usualFilter: TripFilter = { statuses: ["ongoing", "scheduled"], day: "any", q: "" };

const usualStatuses = usualFilter.statuses.join();

/** The filter an address carries (`?status=ongoing,scheduled&day=today&q=…`); what is left out is as usual. */
export function readFilter(address: URLSearchParams): TripFilter {
  const asked = (address.get("status") ?? usualStatuses).split(",");
  const statuses = tripStatuses.filter((status) => asked.includes(status));
  const day = dayRanges.find((range) => range === address.get("day")) ?? "any";
  return {
    statuses: statuses.length > 0 ? statuses : tripStatuses,
    day,
    q: address.get("q") ?? "",
  };
}

/** The address's part after the path that `readFilter` reads; empty for the usual filter. */
export function writeFilter({ statuses, day, q }: TripFilter): string {
  const address = new URLSearchParams();
  const ordered = tripStatuses.filter((status) => statuses.includes(status));
  if ([...ordered].sort().join() !== usualStatuses) address.set("status", ordered.join());
  if (day !== "any") address.set("day", day);
  if (q.trim()) address.set("q", q.trim());
  const text = address.toString().replaceAll("%2C", ",");
  return text && `?${text}`;
}

/** A filter at a moment: the days it means, as ISO times. */
export type TripQuestion = {
  statuses: readonly TripStatus[];
  q: string;
  from: string | null;
  to: string | null;
};

/** Whether the server would list this trip, for trips that come by events. */
export function isAsked(trip: TripView, { statuses, q, from, to }: TripQuestion): boolean {
  if (!statuses.includes(trip.status)) return false;
  if ((from && trip.dueAt < from) || (to && trip.dueAt >= to)) return false;
  const text = q.trim().toLowerCase();
  return text === "" || words(trip).some((word) => word?.toLowerCase().includes(text));
}

const words = ({ name, origin, vehicle, driver, stops, destination }: TripView) => [
  name,
  origin.label,
  vehicle.plateNumber,
  driver?.name,
  ...stops.map(({ label }) => label),
  destination.label,
];
