import type { Drive } from "../domain/eta";
import type { TimedPlace } from "../domain/eta-moment";
import { distance } from "../domain/geo";
import type { TraceRecord } from "./trace-record";

/** A silence longer than this ends a run, s. */
const LONGEST_GAP = 300;
/** Less than this many fixes, seconds or straight metres is no trip worth asking about. */
const FEWEST_FIXES = 5;
const SHORTEST = 240;
const NEAREST = 800;
/** A step faster than this, m/s, is a fault of the receiver, and the trip is left out. */
const FASTEST = 45;

/** The trips in a cab's trace, in order of time: runs of occupied fixes that hold together. */
export function paidTrips(records: readonly TraceRecord[]): Drive[] {
  const runs: TimedPlace[][] = [];
  let run: TimedPlace[] = [];
  for (const { at, fix } of records) {
    const last = run.at(-1);
    if (fix.attributes?.occupied !== true) run = [];
    else if (last && at - last.at <= LONGEST_GAP * 1000)
      run.push({ lat: fix.lat, lng: fix.lng, at });
    else {
      run = [{ lat: fix.lat, lng: fix.lng, at }];
      runs.push(run);
    }
  }
  return runs.filter(isTrip).map((fixes) => ({ fixes, to: fixes.at(-1) as TimedPlace }));
}

function isTrip(fixes: readonly TimedPlace[]): boolean {
  const first = fixes[0] as TimedPlace;
  const last = fixes.at(-1) as TimedPlace;
  if (fixes.length < FEWEST_FIXES || last.at - first.at < SHORTEST * 1000) return false;
  if (distance(first, last) < NEAREST) return false;
  return fixes.every((fix, index) => {
    const before = fixes[index - 1];
    return !before || distance(before, fix) <= (FASTEST * (fix.at - before.at)) / 1000;
  });
}
