import type { SeenFix } from "../detector";
import { defaultRules, type Rule, type RuleKind, type Thresholds } from "../rule";
import type { Circumstances } from "./step";
import { type Finding, newWatch, see, tick } from "./watch";

export const T0 = Date.UTC(2026, 0, 5, 8);
/** Degrees of latitude in a metre. */
export const METRE = 1 / 111_195;

export const around = (more: Partial<Circumstances> = {}): Circumstances => ({
  now: T0,
  drivenSince: T0 - 3_600_000,
  heardAt: T0,
  listeningSince: 0,
  battery: null,
  isPageHidden: false,
  trip: null,
  timedTrips: [],
  speedLimits: [],
  ...more,
});

type Given = Partial<Omit<SeenFix, "at">> & {
  /** Metres north of the start. */
  north?: number;
  /** Seconds since which it stands. */
  standsFrom?: number | null;
};

/** One vehicle before one detector: fixes and ticks at seconds since the start; what it said. */
export function scene<K extends RuleKind>(kind: K, thresholds: Partial<Thresholds<K>> = {}) {
  const watch = newWatch();
  const rule = (now: Partial<Thresholds<K>>): Rule =>
    ({
      ...defaultRules[kind],
      thresholds: { ...defaultRules[kind].thresholds, ...now },
    }) as unknown as Rule;
  let inForce = rule(thresholds);
  let circumstances: Partial<Circumstances> = {};
  const findings: Finding[] = [];
  const keep = (found: Finding[]) => {
    findings.push(...found);
    return found.map(({ signal }) => signal.do);
  };
  return {
    watch,
    findings,
    /** Everything it said so far. */
    said: () => findings.map(({ signal }) => signal.do),
    measured: () =>
      findings.flatMap(({ signal }) => (signal.do === "fire" ? [signal.measured] : [])),
    around(now: Partial<Circumstances>) {
      circumstances = { ...circumstances, ...now };
    },
    rule(now: Partial<Thresholds<K>>, enabled = true) {
      inForce = { ...rule(now), enabled };
    },
    fix(seconds: number, { north = 0, standsFrom = null, ...fix }: Given = {}) {
      const at = T0 + seconds * 1000;
      const next: SeenFix = {
        lat: 24.7 + north * METRE,
        lng: 46.6,
        at,
        speed: null,
        heading: null,
        accuracy: 5,
        fuelLevel: null,
        battery: null,
        ignition: null,
        standingSince: standsFrom === null ? null : T0 + standsFrom * 1000,
        ...fix,
      };
      const now = around({ now: at, heardAt: at, ...circumstances });
      return keep(see(watch, next, now, () => inForce, kind));
    },
    tick(seconds: number, heard?: number) {
      const now = T0 + seconds * 1000;
      const heardAt = heard === undefined ? watch.seenAt : T0 + heard * 1000;
      return keep(tick(watch, around({ heardAt, ...circumstances, now }), () => inForce, kind));
    },
  };
}
