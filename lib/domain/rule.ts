import { z } from "zod";
import { type AlertPriority, alertPriorities } from "./alert";
import { isLocalDate } from "./local-day";

const amount = (unit: string, least: number, most: number) =>
  z.number().min(least, `At least ${least} ${unit}.`).max(most, `At most ${most} ${unit}.`);
const percent = amount("%", 1, 100);
const seconds = amount("s", 1, 86_400);
const metres = amount("m", 10, 100_000);
const kmh = amount("km/h", 5, 300);

/** What a rule can be set to, by kind; each threshold's name ends with what it is measured in. */
export const ruleThresholds = {
  low_fuel: z
    .object({ alertPercent: percent, clearPercent: percent, readings: z.int().min(1).max(15) })
    .refine(
      ({ alertPercent, clearPercent }) => clearPercent > alertPercent,
      "Clear above the level that alerts, or every ripple in the tank is an alert.",
    ),
  fuel_drop: z.object({ dropPercent: percent }),
  overspeed: z.object({ limitKmh: kmh, forSeconds: seconds, calmSeconds: seconds }),
  accident: z.object({
    /** m/s² */
    deceleration: amount("m/s²", 5, 50),
    standingSeconds: seconds,
    askDriverSeconds: amount("s", 10, 300),
  }),
  long_stop: z.object({ standingSeconds: seconds }),
  route_deviation: z.object({ offRouteMetres: metres, forSeconds: seconds }),
  late_trip: z.object({ lateSeconds: seconds }),
  vehicle_offline: z.object({ silentSeconds: seconds }),
  unassigned_movement: z.object({ movedMetres: metres, forSeconds: seconds }),
} as const;
export type RuleKind = keyof typeof ruleThresholds;
export type Thresholds<K extends RuleKind = RuleKind> = z.output<(typeof ruleThresholds)[K]>;

/** A rule: whether and when a detector fires, and how urgent that is. */
export type Rule<K extends RuleKind = RuleKind> = {
  kind: K;
  /** Null: for all vehicles that have none of their own. */
  vehicleId: string | null;
  /** 0: as delivered, never changed. */
  version: number;
  enabled: boolean;
  priority: AlertPriority;
  thresholds: Thresholds<K>;
};

/** A rule as screens see it: who made this version, and when; null as delivered. */
export type RuleView = Rule & { changedAt: string | null; changedBy: string | null };

const rule = <K extends RuleKind>(
  kind: K,
  priority: AlertPriority,
  thresholds: Thresholds<K>,
): Rule<K> => ({ kind, vehicleId: null, version: 0, enabled: true, priority, thresholds });

/** The rules as delivered. Each detector's docstring has the sources of its thresholds. */
export const defaultRules: { [K in RuleKind]: Rule<K> } = {
  low_fuel: rule("low_fuel", "medium", { alertPercent: 15, clearPercent: 20, readings: 3 }),
  fuel_drop: rule("fuel_drop", "medium", { dropPercent: 10 }),
  overspeed: rule("overspeed", "high", { limitKmh: 130, forSeconds: 10, calmSeconds: 300 }),
  accident: rule("accident", "critical", {
    deceleration: 9,
    standingSeconds: 5,
    askDriverSeconds: 30,
  }),
  long_stop: rule("long_stop", "medium", { standingSeconds: 900 }),
  route_deviation: rule("route_deviation", "high", { offRouteMetres: 500, forSeconds: 120 }),
  late_trip: rule("late_trip", "medium", { lateSeconds: 900 }),
  vehicle_offline: rule("vehicle_offline", "medium", { silentSeconds: 600 }),
  unassigned_movement: rule("unassigned_movement", "medium", { movedMetres: 300, forSeconds: 60 }),
};

export const ruleKinds = Object.keys(defaultRules) as RuleKind[];

/**
 * How urgent a kind's alerts may be made. A suspected accident is always critical: its driver is told
 * that the control room will be alerted, and only what is critical escalates.
 */
export const prioritiesOf = (kind: RuleKind): readonly AlertPriority[] =>
  kind === "accident" ? ["critical"] : alertPriorities;

/** `PUT /api/rules/:kind`: the next version, all of it; `expectedVersion` is the one it was made from. */
export const ruleChange = z.object({
  vehicleId: z.guid().nullish(),
  expectedVersion: z.int().min(0),
  enabled: z.boolean(),
  priority: z.enum(alertPriorities),
  /** As `ruleThresholds` has them for the kind. */
  thresholds: z.record(z.string(), z.unknown()),
});
export type RuleChange = z.output<typeof ruleChange>;

/** Why a detector cannot work for a vehicle now; `no_router`: it does, more loosely, on straight lines. */
export const offReasons = [
  "disabled",
  "fixes_too_far_apart",
  "no_fuel_readings",
  "no_speed",
  "no_driver",
  "no_trip",
  "no_router",
] as const;
export type OffReason = (typeof offReasons)[number];

/** How a detector stands for one vehicle (`GET /api/vehicles/:id/detectors`). */
export type DetectorView = {
  kind: RuleKind;
  rule: RuleView;
  on: boolean;
  reason: OffReason | null;
};

/** For how many vehicles a detector can work now (`GET /api/rules/coverage`). */
export type CoverageView = { kind: RuleKind; on: number; off: number };

/** `POST /api/rules/:kind/dry-run`: what these thresholds would have found on one vehicle's day. */
export const dryRun = z.object({
  vehicleId: z.guid(),
  /** By the fleet's time zone. */
  day: z.string().refine(isLocalDate, "Give a day like 2026-01-31."),
  thresholds: z.record(z.string(), z.unknown()),
});
export type DryRun = z.output<typeof dryRun>;

export type DryRunView = {
  vehicleId: string;
  day: string;
  /** How many fixes the day has. */
  fixes: number;
  /** How many alerts the rule in force would have given. */
  now: number;
  /** Those of the thresholds asked about; one that was not over by the end of the day lasts until then. */
  alerts: {
    at: string;
    lat: number | null;
    lng: number | null;
    measured: Record<string, number | string | null>;
    lastsSeconds: number;
  }[];
};
