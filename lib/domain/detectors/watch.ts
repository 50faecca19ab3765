import type { Evidence, EvidenceFix, SeenFix } from "../detector";
import type { Rule, RuleKind } from "../rule";
import { accident } from "./accident";
import { fuelDrop } from "./fuel-drop";
import { lateTrip } from "./late-trip";
import { longStop } from "./long-stop";
import { lowFuel } from "./low-fuel";
import { overspeed } from "./overspeed";
import { routeDeviation } from "./route-deviation";
import type { Circumstances, Detector, Measured, Signal } from "./step";
import { unassignedMovement } from "./unassigned-movement";
import { vehicleOffline } from "./vehicle-offline";

/** Every detector by the kind of its rule and alerts. */
export const detectors = {
  low_fuel: lowFuel,
  fuel_drop: fuelDrop,
  overspeed,
  accident,
  long_stop: longStop,
  route_deviation: routeDeviation,
  late_trip: lateTrip,
  vehicle_offline: vehicleOffline,
  unassigned_movement: unassignedMovement,
};

/** As many fixes are kept with an alert at most. */
const MOST_FIXES = 60;

/** What is known of one vehicle's detectors; `see` and `tick` move it on. */
export type Watch = {
  last: SeenFix | null;
  /** The server's clock when that was seen, ms. */
  seenAt: number;
  /** The latest fixes, oldest first. */
  recent: SeenFix[];
  /** By kind: what is not over, by subject. */
  open: Map<RuleKind, Map<string, Measured>>;
  states: Map<RuleKind, unknown>;
  /** The rules it was last judged by. */
  rules: Map<RuleKind, Rule>;
};

/** What a detector said, by which rule, and the fixes that show it. */
export type Finding = { kind: RuleKind; rule: Rule; signal: Signal; fixes: EvidenceFix[] };

export type Rules = (kind: RuleKind) => Rule;

export const newWatch = (): Watch => ({
  last: null,
  seenAt: 0,
  recent: [],
  open: new Map(),
  states: new Map(),
  rules: new Map(),
});

type AnyDetector = Detector<RuleKind, unknown>;
const all = Object.entries(detectors) as unknown as [RuleKind, AnyDetector][];
const only = (kind: RuleKind) => all.filter(([each]) => each === kind);
const byKind = new Map(all.map(([kind]) => [kind, only(kind)]));
const none: ReadonlyMap<string, Measured> = new Map();

/** Shows the vehicle's next fix to all detectors, or to one; what they found. */
export function see(
  watch: Watch,
  next: SeenFix,
  around: Circumstances,
  rules: Rules,
  kind?: RuleKind,
): Finding[] {
  const previous = watch.last;
  watch.last = next;
  watch.seenAt = around.now;
  watch.recent.push(next);
  if (watch.recent.length > MOST_FIXES) watch.recent.shift();
  const found: Finding[] = [];
  for (const [each, detector] of kind ? (byKind.get(kind) ?? []) : all) {
    const rule = ruleNow(watch, each, detector, rules, found);
    if (!rule.enabled || !detector.see) continue;
    const { thresholds } = rule;
    const open = watch.open.get(each) ?? none;
    const state = watch.states.get(each) ?? detector.initial;
    const step = detector.see(state, { previous, next, around, thresholds, open });
    watch.states.set(each, step.state);
    for (const signal of step.signals) take(watch, rule, signal, found);
  }
  return found;
}

/** Tells all detectors, or one, what time it is; what they found. */
export function tick(
  watch: Watch,
  around: Circumstances,
  rules: Rules,
  kind?: RuleKind,
): Finding[] {
  const found: Finding[] = [];
  for (const [each, detector] of kind ? (byKind.get(kind) ?? []) : all) {
    const rule = ruleNow(watch, each, detector, rules, found);
    if (!rule.enabled || !detector.tick) continue;
    const { last, seenAt } = watch;
    const { thresholds } = rule;
    const open = watch.open.get(each) ?? none;
    const state = watch.states.get(each) ?? detector.initial;
    const step = detector.tick(state, { last, seenAt, around, thresholds, open });
    watch.states.set(each, step.state);
    for (const signal of step.signals) take(watch, rule, signal, found);
  }
  return found;
}

/** The end of all that is open: nobody watches this vehicle any more. */
export function endWatch(watch: Watch, rules: Rules): Finding[] {
  const found: Finding[] = [];
  for (const [kind, open] of watch.open) {
    const subjects = [...open.keys()];
    for (const subject of subjects) take(watch, rules(kind), { do: "clear", subject }, found);
  }
  return found;
}

/** The rule in force. When it changed, what would not have fired by the new one is over. */
function ruleNow(
  watch: Watch,
  kind: RuleKind,
  detector: AnyDetector,
  rules: Rules,
  found: Finding[],
): Rule {
  const rule = rules(kind);
  const before = watch.rules.get(kind);
  if (before === rule) return rule;
  watch.rules.set(kind, rule);
  for (const [subject, measured] of [...(watch.open.get(kind) ?? [])]) {
    if (rule.enabled && detector.holds(measured, rule.thresholds, subject)) continue;
    take(watch, rule, { do: "clear", subject }, found);
    watch.states.delete(kind);
  }
  if (!rule.enabled) watch.states.delete(kind);
  return rule;
}

function take(watch: Watch, rule: Rule, signal: Signal, found: Finding[]): void {
  const { kind } = rule;
  const open = watch.open.get(kind) ?? new Map<string, Measured>();
  watch.open.set(kind, open);
  if (signal.do === "clear") open.delete(signal.subject);
  // An accident is never over by itself: a person says so.
  else if (kind === "accident") open.clear();
  else if (!open.has(signal.subject)) open.set(signal.subject, signal.measured);
  const fixes = signal.do === "fire" ? evidenceFixes(watch, signal.since) : [];
  found.push({ kind, rule, signal, fixes });
}

/** The fixes since then, or the newest before. */
function evidenceFixes({ recent }: Watch, since: number): EvidenceFix[] {
  const shown = recent.filter(({ at }) => at >= since);
  return (shown.length > 0 ? shown : recent.slice(-1)).map((fix) => ({
    lat: fix.lat,
    lng: fix.lng,
    recordedAt: new Date(fix.at).toISOString(),
    speed: fix.speed,
    accuracy: fix.accuracy,
    fuelLevel: fix.fuelLevel,
  }));
}

/** Why an alert is there, as it is kept with it. */
export function evidenceOf({ rule, fixes, signal }: Finding): Evidence {
  const { kind, version, vehicleId, thresholds } = rule;
  const measured = signal.do === "fire" ? signal.measured : {};
  return { rule: { kind, version, vehicleId }, thresholds, measured, fixes };
}
