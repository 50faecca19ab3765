import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Circumstances } from "../domain/detectors/step";
import { newWatch, see } from "../domain/detectors/watch";
import { defaultRules } from "../domain/rule";
import { readTrace } from "./trace";
import { believed } from "./watched-cab";

const CABS = "../shared/data/cabs";
const isThere = existsSync(CABS);
if (!isThere) process.stdout.write(`Skipped: there are no recorded cabs in ${CABS}.\n`);

/** Somewhere in the past, a driver on duty and nothing else. */
const around: Circumstances = {
  now: 0,
  drivenSince: 0,
  heardAt: 0,
  listeningSince: 0,
  battery: null,
  isPageHidden: false,
  trip: null,
  timedTrips: [],
  speedLimits: [],
};

describe.skipIf(!isThere)("recorded cabs", () => {
  const cabs = isThere ? readdirSync(CABS) : [];

  it.each(cabs)("%s gives no overspeed or accident from a rejected jump", (file) => {
    const { records } = readTrace(readFileSync(join(CABS, file), "utf8"));
    const { fixes, rejected } = believed(records);
    expect(rejected.length).toBeGreaterThan(0);
    for (const kind of ["overspeed", "accident"] as const) {
      const watch = newWatch();
      const found = fixes.flatMap((fix) =>
        see(watch, fix, around, (each) => defaultRules[each], kind),
      );
      for (const { signal, fixes } of found) {
        if (signal.do !== "fire") continue;
        const jumps = rejected.filter((at) => at >= signal.since && at <= signal.at);
        expect(jumps, `${kind} at ${fixes.at(-1)?.recordedAt}`).toEqual([]);
        expect(Number(signal.measured.speed ?? 0)).toBeLessThanOrEqual(250);
      }
    }
  });
});
