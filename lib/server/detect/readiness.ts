import { NEAR_MS } from "../../domain/detectors/accident";
import { median } from "../../domain/detectors/median";
import type { OffReason, RuleKind } from "../../domain/rule";
import type { FleetVehicle } from "../fleet-state";
import { ruleFor } from "../rules/store";
import { liveTripOf } from "../trips/live";
import { detecting } from "./watches";

/** Whether a detector can work for a vehicle now, and why not. */
export function readiness(
  vehicle: FleetVehicle,
  kind: RuleKind,
): { on: boolean; reason: OffReason | null } {
  if (!ruleFor(kind, vehicle.id).enabled) return { on: false, reason: "disabled" };
  const reason = lacking(vehicle, kind);
  return { on: reason === null || reason === "no_router", reason };
}

function lacking({ id, fix, driver }: FleetVehicle, kind: RuleKind): OffReason | null {
  const live = liveTripOf(id);
  switch (kind) {
    case "low_fuel":
    case "fuel_drop":
      return fix?.fuelLevel == null ? "no_fuel_readings" : null;
    case "overspeed":
      // The way between two fixes does as well, if they are near enough.
      return fix?.speed == null && !(intervalOf(id) <= 120_000) ? "no_speed" : null;
    case "accident":
      if (!(intervalOf(id) <= NEAR_MS)) return "fixes_too_far_apart";
      return fix?.speed == null ? "no_speed" : null;
    case "long_stop":
      return live ? null : "no_trip";
    case "route_deviation":
      if (!live) return "no_trip";
      return live.way.duration ? null : "no_router";
    case "late_trip":
      return live || detecting.overdue.has(id) ? null : "no_trip";
    case "vehicle_offline":
      return driver ? null : "no_driver";
    case "unassigned_movement":
      return null;
  }
}

/** How far apart its latest fixes are, ms; NaN while fewer than three are known. */
function intervalOf(vehicleId: string): number {
  const recent = detecting.byVehicle.get(vehicleId)?.watch.recent.slice(-11) ?? [];
  const gaps = recent.slice(1).map(({ at }, i) => at - (recent[i]?.at ?? at));
  return gaps.length < 2 ? Number.NaN : median(gaps);
}
