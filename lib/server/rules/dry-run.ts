import { setImmediate as breathe } from "node:timers/promises";
import { type Past, type PastAlert, replay } from "../../domain/detectors/replay";
import { dayOf } from "../../domain/local-day";
import type { DryRun, DryRunView, Rule, RuleKind } from "../../domain/rule";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { fleetVehicle } from "../fleet-state";
import { settings } from "../settings";
import { thresholdsOf } from "./change";
import { pastDay } from "./past-day";
import { ruleViewFor } from "./store";

/** So long it may hold up everything else at a time, ms. */
const SLICE_MS = 8;

/**
 * What a detector would have found on one vehicle's day by these thresholds, and how often by the
 * rule in force: the stored fixes, duties and trips of that day before the same detector. Writes
 * nothing. BAD_REQUEST for thresholds that no rule can have.
 */
export async function tryRule(
  actor: Actor,
  kind: RuleKind,
  { vehicleId, day, thresholds }: DryRun,
): Promise<DryRunView> {
  authorise(actor, "rule:watch");
  const asked = thresholdsOf(kind, thresholds);
  fleetVehicle(vehicleId);
  const inForce = ruleViewFor(kind, vehicleId);
  const { start, end } = dayOf(day, (await settings()).timeZone);
  const past = await pastDay(vehicleId, start, Math.min(end, Date.now()));
  const trial: Rule = { ...inForce, enabled: true, thresholds: asked };
  const alerts = await alertsOf(past, trial, start);
  return {
    vehicleId,
    day,
    fixes: past.fixes.filter(({ at }) => at >= start).length,
    now: (await alertsOf(past, inForce, start)).length,
    alerts: alerts.map(({ at, endedAt, place, measured }) => ({
      at: new Date(at).toISOString(),
      lat: place?.lat ?? null,
      lng: place?.lng ?? null,
      measured,
      lastsSeconds: Math.round(((endedAt ?? past.until) - at) / 1000),
    })),
  };
}

async function alertsOf(past: Past, rule: Rule, from: number): Promise<PastAlert[]> {
  const running = replay(past, () => rule, rule.kind);
  let began = performance.now();
  for (;;) {
    const step = running.next();
    if (step.done) return step.value.filter(({ at }) => at >= from);
    if (performance.now() - began < SLICE_MS) continue;
    await breathe();
    began = performance.now();
  }
}
