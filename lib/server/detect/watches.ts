import type { SeenFix } from "../../domain/detector";
import type { TimedTrip } from "../../domain/detectors/step";
import { type Finding, newWatch, type Rules, type Watch } from "../../domain/detectors/watch";
import type { VehicleFix } from "../../domain/vehicle";
import { everVehicle } from "../fleet-state";
import { remember } from "../remember";
import { ruleFor } from "../rules/store";

/** What a detector found, and where the vehicle was seen last. */
export type Found = { finding: Finding; last: SeenFix | null };

/** A vehicle as its detectors follow it in this process. */
export type Watched = {
  vehicleId: string;
  rules: Rules;
  watch: Watch;
  /** Whether it knows what was before this process began. */
  isWarm: boolean;
  /** It is to know before it reports. */
  isAwaited: boolean;
  /** Fixes that wait to be looked at, and what was found but not written yet, both in order. */
  inbox: SeenFix[];
  outbox: Found[];
  isWorking: boolean;
};

/** What all of them share. */
export const detecting = remember("detecting", () => ({
  byVehicle: new Map<string, Watched>(),
  /** Since when this process hears vehicles, ms; 0: not yet. */
  listeningSince: 0,
  /** Scheduled trips that should have started, by vehicle; when they were last read, ms. */
  overdue: new Map<string, TimedTrip[]>(),
  overdueAt: 0,
  /** The fleet's time zone, as last read. */
  zone: "UTC",
  /** Counts the ticks. */
  ticks: 0,
}));

/** Whether there is a past that it has not looked at yet. */
export const isBehind = ({ inbox, isAwaited }: Watched): boolean => inbox.length > 0 || isAwaited;

/** The vehicle's, made when first asked for. */
export function watched(vehicleId: string): Watched {
  const known = detecting.byVehicle.get(vehicleId);
  if (known) return known;
  const { fix } = everVehicle(vehicleId);
  const fresh: Watched = {
    vehicleId,
    rules: (kind) => ruleFor(kind, vehicleId),
    // The clock goes on from where it was seen last, even if it never reports again.
    watch: { ...newWatch(), ...(fix && { last: seen(fix), seenAt: fix.receivedAt }) },
    isWarm: false,
    isAwaited: false,
    inbox: [],
    outbox: [],
    isWorking: false,
  };
  detecting.byVehicle.set(vehicleId, fresh);
  return fresh;
}

const seen = ({ recordedAt, receivedAt: _, source: __, odometer: ___, ...fix }: VehicleFix) => ({
  ...fix,
  at: recordedAt,
});
