import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SeenFix } from "../lib/domain/detector";
import { type PastAlert, replay } from "../lib/domain/detectors/replay";
import type { Circumstances } from "../lib/domain/detectors/step";
import { newWatch, see } from "../lib/domain/detectors/watch";
import { type Fence, fenceIndex, fenceOf } from "../lib/domain/fence-index";
import { advance, judge } from "../lib/domain/fix";
import type { GeofenceView } from "../lib/domain/geofence";
import { crossFix, noStays, type VehicleStays } from "../lib/domain/geofence-crossing";
import { defaultRules, type RuleKind, ruleKinds } from "../lib/domain/rule";
import type { VehicleFix } from "../lib/domain/vehicle";
import { cabPast } from "../lib/simulator/cab-past";
import { Dice } from "../lib/simulator/dice";
import { readTrace } from "../lib/simulator/trace";
import type { TraceRecord } from "../lib/simulator/trace-record";
import { percentile } from "./percentile";

const CABS = "../shared/data/cabs";
const FENCES = 1000;
const ROUNDS = 5;
const DAY_MS = 86_400_000;
/** The fleet of the question how often a dispatcher is rung for, and its span. */
const FLEET = 200;
const SPAN_MS = 600_000;

/**
 * What detection costs and how often it alerts. µs per fix with every detector and 1,000 geofences,
 * beside what judging a fix costs in the same run; and on recorded cabs the alerts per vehicle and
 * day at the rules as delivered, and how often a fleet of 200 such vehicles rings (critical, high)
 * in ten minutes: at most once is what EEMUA 191 calls manageable.
 */
export async function detection(files: string[]) {
  const named = files.length > 0 ? files : readdirSync(CABS).map((file) => join(CABS, file));
  const traces = named.map((file) => readTrace(readFileSync(file, "utf8")).records);
  const cabs = traces.map(alertsOf);
  const days = cabs.reduce((sum, cab) => sum + cab.days, 0);
  const alerts = cabs.flatMap((cab) => cab.alerts);
  const rings = alerts.filter(({ priority }) => priority === "critical" || priority === "high");
  const perSpan = (rings.length / days / DAY_MS) * SPAN_MS * FLEET;
  const byKind = Object.fromEntries(ruleKinds.map((kind) => [kind, perDay(alerts, kind, days)]));
  printTable(cabs.map(({ alerts, days }, i) => ({ name: `cab ${i + 1}`, alerts, days })));
  return {
    ...cost(traces),
    vehicleDays: rounded(days),
    trips: cabs.reduce((sum, cab) => sum + cab.trips, 0),
    alertsPerVehicleAndDay: byKind,
    ringsOf200In10Minutes: rounded(perSpan),
  };
}

function alertsOf(records: readonly TraceRecord[]) {
  const past = cabPast(records);
  const running = replay(past, (kind) => defaultRules[kind]);
  let step = running.next();
  while (!step.done) step = running.next();
  const days = (past.until - (past.fixes[0]?.at ?? past.until)) / DAY_MS;
  return { alerts: step.value, days, trips: past.trips };
}

/** µs per fix: judged alone, and with detectors and fences besides; the median of some rounds. */
function cost(traces: readonly TraceRecord[][]) {
  const cabs = traces.map((records) => cabPast(records));
  const fixes = cabs.flatMap((cab) => cab.fixes);
  const around: Circumstances[] = cabs.flatMap((cab) =>
    cab.fixes.map((fix) => cab.around(fix.at, fix)),
  );
  const index = fenceIndex(fencesAmong(fixes));
  const rounds = Array.from({ length: ROUNDS }, () => ({
    judged: perFix(fixes.length, () => judgeAll(fixes)),
    detected: perFix(fixes.length, () => {
      const watch = newWatch();
      for (const [i, fix] of fixes.entries()) {
        see(watch, fix, around[i] as Circumstances, (kind) => defaultRules[kind]);
      }
    }),
    fenced: perFix(fixes.length, () => {
      let state: VehicleStays<SeenFix> = noStays("cab");
      for (const fix of fixes) state = crossFix(state, fix, index, fix.at).state;
    }),
  }));
  const middle = (of: "judged" | "detected" | "fenced") =>
    rounded(
      percentile(
        rounds.map((round) => round[of]),
        50,
      ),
    );
  return {
    fixes: fixes.length,
    fences: FENCES,
    fencesAroundAFix: rounded(
      fixes.reduce((sum, fix) => sum + index.around(fix).length, 0) / fixes.length,
    ),
    microsecondsPerFix: rounded(middle("detected") + middle("fenced")),
    detectorsAlone: middle("detected"),
    fencesAlone: middle("fenced"),
    baselineJudgingAlone: middle("judged"),
  };
}

function judgeAll(fixes: readonly SeenFix[]): void {
  let vehicle: VehicleFix | null = null;
  for (const seen of fixes) {
    const rest = { id: null, altitude: null, odometer: null, attributes: null };
    const fix = { ...seen, ...rest, recordedAt: new Date(seen.at) };
    judge(vehicle, null, fix, seen.at);
    vehicle = advance(vehicle, fix, "device", seen.at);
  }
}

/** In this process's own time: what else the machine does meanwhile does not count. */
function perFix(count: number, run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / count;
}

/** Circles and octagons of 50 m to 400 m, as yards and customers are, where the vehicles drive. */
function fencesAmong(fixes: readonly SeenFix[]): Fence[] {
  const dice = new Dice(7);
  return Array.from({ length: FENCES }, (_, i) => {
    // Around somewhere they were, since all of them at the busiest corner would be no city.
    const near = dice.oneOf(fixes);
    const lat = near.lat + dice.normal() * 0.02;
    const lng = near.lng + dice.normal() * 0.02;
    const radius = 50 * 8 ** dice.next();
    const isCircle = i % 2 === 0;
    const corner = (_: unknown, k: number) => ({
      lat: lat + (radius / 111_195) * Math.sin((k * Math.PI) / 4),
      lng: lng + (radius / 88_000) * Math.cos((k * Math.PI) / 4),
    });
    const view: GeofenceView = {
      id: String(i),
      name: String(i),
      kind: isCircle ? "circle" : "polygon",
      center: isCircle ? { lat, lng } : null,
      radius: isCircle ? radius : null,
      points: isCircle ? null : Array.from({ length: 8 }, corner),
      triggers: [],
      dwellSeconds: null,
      speedLimit: null,
      hours: null,
      vehicleIds: [],
      version: 1,
      createdAt: "",
      updatedAt: "",
      archivedAt: null,
    };
    return fenceOf(view, 0);
  });
}

const perDay = (alerts: readonly PastAlert[], kind: RuleKind, days: number) =>
  rounded(alerts.filter((alert) => alert.kind === kind).length / days);

function printTable(cabs: { name: string; alerts: PastAlert[]; days: number }[]): void {
  const heading = ["alerts per vehicle and day", ...cabs.map(({ name }) => name)];
  const rows = ruleKinds.map((kind) => [
    kind,
    ...cabs.map(({ alerts, days }) => perDay(alerts, kind, days).toFixed(2)),
  ]);
  for (const [name = "", ...cells] of [heading, ...rows]) {
    process.stderr.write(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(8)).join("")}\n`);
  }
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
