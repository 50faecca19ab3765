import { type Drive, type Estimate, EtaModel } from "../domain/eta";
import type { TimedPlace } from "../domain/eta-moment";
import { distance } from "../domain/geo";

/** How far through its fixes a drive is asked about. */
export const QUARTERS = [0, 0.25, 0.5, 0.75] as const;
/** With less than this to go, s, a question does not count. */
const SHORTEST = 60;
/** What some fleet systems say: the straight line at 35 km/h, in m/s. */
const BASELINE_SPEED = 35 / 3.6;

/** What was said of a drive at a moment, in s, and how long it really was, and took to say, µs. */
export type Answer = {
  quarter: number;
  actual: number;
  said: Estimate;
  baseline: number;
  microseconds: number;
};

type Question = { drive: Drive; quarter: number; upTo: number; at: number };

/**
 * Asks the model about every drive at each quarter of its fixes, in order of time, and teaches it
 * each drive only once that ended before the moment of the question.
 */
export function walkForward(drives: readonly Drive[], model = new EtaModel()): Answer[] {
  const finished = [...drives].sort((a, b) => endOf(a) - endOf(b));
  let learned = 0;
  return drives
    .flatMap(questionsOf)
    .sort((a, b) => a.at - b.at)
    .map((question) => {
      while (endOf(finished[learned] as Drive) < question.at)
        model.learn(finished[learned++] as Drive);
      return answer(model, question);
    });
}

const endOf = ({ fixes }: Drive) => (fixes.at(-1) as TimedPlace).at;

function questionsOf(drive: Drive): Question[] {
  return QUARTERS.flatMap((quarter) => {
    const upTo = Math.floor(drive.fixes.length * quarter);
    const { at } = drive.fixes[upTo] as TimedPlace;
    return endOf(drive) - at < SHORTEST * 1000 ? [] : [{ drive, quarter, upTo, at }];
  });
}

function answer(model: EtaModel, { drive, quarter, upTo, at }: Question): Answer {
  const driven = drive.fixes.slice(0, upTo + 1);
  const start = performance.now();
  const said = model.predict({ at, driven, to: drive.to, road: null });
  const microseconds = (performance.now() - start) * 1000;
  const baseline = distance(driven[upTo] as TimedPlace, drive.to) / BASELINE_SPEED;
  return { quarter, actual: (endOf(drive) - at) / 1000, said, baseline, microseconds };
}
