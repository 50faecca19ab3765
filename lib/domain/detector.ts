import type { LatLng } from "./geo";
import type { RuleKind } from "./rule";

/** A fix as detectors see it, committed and believed: degrees, km/h, metres, percent; times in ms. */
export type SeenFix = LatLng & {
  at: number;
  speed: number | null;
  heading: number | null;
  accuracy: number | null;
  fuelLevel: number | null;
  battery: number | null;
  ignition: boolean | null;
  /** Fix time since when the vehicle stands (`advance` of fix.ts); null while it moves. */
  standingSince: number | null;
};

/** A fix as it is kept with an alert. */
export type EvidenceFix = LatLng & {
  recordedAt: string;
  speed: number | null;
  accuracy: number | null;
  fuelLevel: number | null;
};

/** Why an alert is there: by which rule, and what was seen. */
export type Evidence = {
  /** `vehicleId`: the rule is this vehicle's own. A geofence is its own rule. */
  rule: { kind: RuleKind | "geofence"; version: number; vehicleId: string | null };
  thresholds: Record<string, number | string | null>;
  /** What was measured, in the units of the thresholds: `{ speed: 134, seconds: 22 }`. */
  measured: Record<string, number | string | null>;
  /** The fixes that made it fire, oldest first, at most 60. */
  fixes: EvidenceFix[];
};
