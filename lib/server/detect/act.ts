import type { SeenFix } from "../../domain/detector";
import { evidenceOf } from "../../domain/detectors/watch";
import type { Location } from "../../domain/position";
import type { RuleKind, Thresholds } from "../../domain/rule";
import { clearAlert, fireAlert } from "../alerts/episode";
import { driverOnDuty } from "../duty-periods";
import { everVehicle, locationOf } from "../fleet-state";
import { websocketService } from "../websocket-service";
import { isKnownAccident } from "./known-accident";
import type { Found, Watched } from "./watches";

const ofTrips: RuleKind[] = ["long_stop", "route_deviation", "late_trip"];

/** Makes or ends the alert of what a detector found. Rejects when the database cannot be had. */
export async function act({ vehicleId, watch }: Watched, { finding, last }: Found): Promise<void> {
  const { kind, rule, signal } = finding;
  const key = { vehicleId, kind, subject: signal.subject };
  if (signal.do === "clear") return clearAlert(key);
  const at = new Date(signal.at);
  // Fixes of a duty that has ended meanwhile: memory knows only who drives now.
  if (kind === "unassigned_movement" && (await driverOnDuty(vehicleId, at))) {
    watch.open.get(kind)?.delete(signal.subject);
    return;
  }
  if (kind === "accident" && (await isKnownAccident(vehicleId, signal.subject, at))) return;
  await fireAlert({
    ...key,
    priority: rule.priority,
    at,
    location: last ? placeOf(last) : lastPlace(vehicleId),
    evidence: evidenceOf(finding),
    ...(ofTrips.includes(kind) && { tripId: signal.subject }),
    ...(kind === "accident" && {
      asksDriverUntil: until(rule.thresholds as Thresholds<"accident">),
    }),
  });
  if (kind === "low_fuel") {
    websocketService.emitLowFuelWarning(vehicleId, Number(signal.measured.fuelLevel));
  }
}

/** By the server's clock: that long it waits for a word, whenever the fix came. */
const until = ({ askDriverSeconds }: Thresholds<"accident">) =>
  new Date(Date.now() + askDriverSeconds * 1000);

function placeOf({ at, lat, lng, speed, heading, accuracy }: SeenFix): Location {
  return { lat, lng, speed, heading, accuracy, recordedAt: new Date(at).toISOString() };
}

function lastPlace(vehicleId: string): Location | null {
  const { fix } = everVehicle(vehicleId);
  return fix && locationOf(fix);
}
