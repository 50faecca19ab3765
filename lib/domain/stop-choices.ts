import type { StopStatus } from "./stop";
import type { TripStatus } from "./trip";
import type { StopDeed } from "./trip-input";

/** What may be said of a stop as trip and stop stand; what `decide` would refuse is not among it. */
export function stopChoices(trip: TripStatus, stop: StopStatus): StopDeed[] {
  const visited = stop === "arrived" || stop === "departed";
  if (trip === "completed") return visited ? ["arrive", "depart"] : ["arrive"];
  if (trip !== "ongoing") return [];
  return [
    "arrive",
    ...(visited ? (["depart"] as const) : []),
    ...(stop === "pending" || stop === "arrived" ? (["fail", "skip"] as const) : []),
    ...(stop === "pending" ? [] : (["reopen"] as const)),
  ];
}
