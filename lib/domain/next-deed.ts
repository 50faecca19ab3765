import { nextStop } from "./stop";
import type { StopView, TripView } from "./trip-view";

/** What a driver does next on a trip. */
export type NextDeed = { do: "start" | "complete" } | { do: "arrive" | "depart"; stop: StopView };

/** The one thing to do next; null once the trip has ended. */
export function nextDeed({ status, stops, destination }: TripView): NextDeed | null {
  if (status === "scheduled") return { do: "start" };
  if (status !== "ongoing") return null;
  const all = [...stops, destination];
  const next = nextStop(all);
  const here = all.findLast((stop) => stop.status === "arrived");
  if (here && next && here.index < next.index) return { do: "depart", stop: here };
  return next ? { do: "arrive", stop: next } : { do: "complete" };
}
