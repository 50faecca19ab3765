import type { SeenFix } from "../detector";
import type { RuleKind } from "../rule";
import type { Circumstances } from "./step";
import { detectors, type Finding, newWatch, type Rules, see, tick } from "./watch";

/** The clock of a replay, ms. */
const TICK_MS = 5_000;

/** A stretch of the past; times in ms. */
export type Past = {
  fixes: readonly SeenFix[];
  /** Until when the clock goes on after the last fix. */
  until: number;
  /** How things were at `at`, `last` being the newest fix by then. */
  around(at: number, last: SeenFix | null): Circumstances;
};

/** An alert as it would have been: from when until when, null: not over. */
export type PastAlert = {
  kind: RuleKind;
  subject: string;
  at: number;
  endedAt: number | null;
  place: SeenFix | null;
  measured: Record<string, number | string | null>;
  priority: string;
};

/**
 * Shows the past to the detectors, or to one of them, as it came, and returns the alerts they would
 * have given. Pauses after each fix and some ticks, so that whoever runs it can do other things.
 */
export function* replay(past: Past, rules: Rules, kind?: RuleKind): Generator<null, PastAlert[]> {
  const watch = newWatch();
  const alerts: PastAlert[] = [];
  const open = new Map<string, PastAlert>();
  const take = (findings: readonly Finding[], at: number) => {
    for (const finding of findings) keep(finding, at, watch.last);
  };
  const keep = ({ kind, rule, signal }: Finding, at: number, place: SeenFix | null) => {
    const { subject } = signal;
    const key = `${kind} ${subject}`;
    const before = open.get(key);
    if (signal.do === "clear") {
      if (before) before.endedAt = at;
      open.delete(key);
    } else if (!before) {
      const { measured } = signal;
      const { priority } = rule;
      const alert = { kind, subject, at, endedAt: null, place, measured, priority };
      alerts.push(alert);
      open.set(key, alert);
    }
  };
  const hasClock = kind === undefined || "tick" in detectors[kind];
  let now = past.fixes[0]?.at ?? past.until;
  const wait = function* (until: number): Generator<null, void> {
    for (now += TICK_MS; hasClock && now < until; now += TICK_MS) {
      take(tick(watch, past.around(now, watch.last), rules, kind), now);
      yield null;
    }
    now = until;
  };
  for (const fix of past.fixes) {
    yield* wait(fix.at);
    take(see(watch, fix, past.around(fix.at, fix), rules, kind), fix.at);
    yield null;
  }
  yield* wait(past.until);
  return alerts;
}
