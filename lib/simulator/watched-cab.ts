import type { SeenFix } from "../domain/detector";
import { advance, judge, type Place } from "../domain/fix";
import { type Fix, position } from "../domain/position";
import type { VehicleFix } from "../domain/vehicle";
import type { TraceRecord } from "./trace-record";

/**
 * A trace as detectors are shown it: each fix judged first, as when it is recorded, so that jumps are
 * rejected unless the next fix confirms them. `rejected`: the moments of those that were, ms.
 */
export function believed(records: readonly TraceRecord[]): {
  fixes: SeenFix[];
  rejected: number[];
} {
  const fixes: SeenFix[] = [];
  const rejected: number[] = [];
  let vehicle: VehicleFix | null = null;
  let held: Place | null = null;
  for (const { at, fix: said } of records) {
    const fix: Fix = position.parse({ ...said, recordedAt: new Date(at).toISOString() });
    const judgement = judge(vehicle, held, fix, at);
    if (judgement.verdict !== "accepted") {
      if (judgement.verdict === "rejected") rejected.push(at);
      held = { lat: fix.lat, lng: fix.lng, accuracy: fix.accuracy, recordedAt: at };
      continue;
    }
    held = null;
    vehicle = advance(vehicle, fix, "device", at);
    const { lat, lng, speed, heading, accuracy, fuelLevel, battery, ignition } = fix;
    const seen = { lat, lng, at, speed, heading, accuracy, fuelLevel, battery, ignition };
    fixes.push({ ...seen, standingSince: vehicle.standingSince });
  }
  return { fixes, rejected };
}
