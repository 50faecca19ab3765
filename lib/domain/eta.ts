import {
  type Moment,
  momentOf,
  PRIOR_WEIGHTS,
  type TimedPlace,
  WAITING_WEIGHTS,
} from "./eta-moment";
import { type Lesson, Neighbours } from "./eta-neighbours";
import { priorSeconds } from "./eta-prior";
import { Range } from "./eta-range";
import { Regression } from "./eta-regression";
import { type Road, RoadTrust } from "./eta-road";
import type { LatLng } from "./geo";

/** A finished drive: fixes oldest first, the last one the arrival; `road` as of the first. */
export type Drive = { fixes: readonly TimedPlace[]; to: LatLng; road?: Road | null };

export type EtaQuestion = {
  /** Now, ms since 1970. */
  at: number;
  /** This drive's fixes so far, oldest first, at least one; just one before it sets off. */
  driven: readonly TimedPlace[];
  to: LatLng;
  /** What a router says remains from the last fix, if one was asked. */
  road: Road | null;
};

/**
 * Seconds from `at`; 80 % of arrivals fall within `earliest` … `latest`. `source` is what the
 * estimate rests on most: no experience, this fleet's drives, or a router's word.
 */
export type Estimate = {
  seconds: number;
  earliest: number;
  latest: number;
  source: "prior" | "fleet" | "router";
};

/** Finished drives whose ways are remembered one by one. */
const REMEMBERED_DRIVES = 5000;
/** Moments a drive is learned at. */
const MOMENTS = 12;
/** As many of them could test the range; the first and, by turns, two more do. */
const TESTS = 6;
/** The very end is lights and parking: no lesson, s. */
const SHORTEST = 45;
/** From so many drives on, an estimate is the fleet's rather than the prior's. */
const EXPERIENCED = 10;
/** An estimate stays within e^±2.5, twelve times, of the prior. */
const FURTHEST = 2.5;

/**
 * When a vehicle will be there, learned from the fleet's own finished drives: a prior by distance,
 * times what a regression makes of hour, weekday, direction and the drive's own pace, times what
 * drives on much the same way took beyond that; blended with a router's word where there is one.
 * Learns a drive in a millisecond or two, one after another in the order they ended.
 */
export class EtaModel {
  readonly #regressions = {
    waiting: new Regression(WAITING_WEIGHTS),
    underWay: new Regression(PRIOR_WEIGHTS),
  };
  readonly #neighbours: Neighbours;
  readonly #trust = new RoadTrust();
  readonly #ranges = { waiting: new Range(), underWay: new Range(), road: new Range() };
  #drives = 0;

  constructor(rememberedDrives = REMEMBERED_DRIVES) {
    this.#neighbours = new Neighbours(rememberedDrives);
  }

  learn(drive: Drive): void {
    const lessons = lessonsOf(drive);
    if (lessons.length === 0) return;
    // Tested before it is learned, or the range would be that of answers known beforehand.
    const turn = this.#drives % (TESTS - 1);
    for (const test of [0, 1 + turn, 1 + ((turn + 2) % (TESTS - 1))]) {
      const lesson = lessons[Math.floor((test * lessons.length) / TESTS)] as Lesson;
      this.#rangeOf(lesson).learn(this.#fleetSeconds(lesson), secondsOf(lesson));
    }
    if (drive.road) this.#learnRoad(lessons[0] as Lesson, drive.road);
    const { waiting, underWay } = this.#regressions;
    waiting.learn(lessons);
    underWay.learn(lessons);
    this.#neighbours.remember(drive.to, lessons, this.#regressions);
    this.#drives++;
  }

  predict({ at, driven, to, road }: EtaQuestion): Estimate {
    const last = driven.length - 1;
    const moment = momentOf(driven, last, to, at);
    const fleet = this.#fleetSeconds(moment);
    const { seconds, share } = road
      ? this.#trust.blend(road.duration, fleet)
      : { seconds: fleet, share: 0 };
    const [earliest, latest] = (road ? this.#ranges.road : this.#rangeOf(moment)).around(seconds);
    const source = share > 0.5 ? "router" : this.#drives < EXPERIENCED ? "prior" : "fleet";
    // Under way, time goes on after the last fix; not for ever, since it may have stopped.
    const passed = last === 0 ? 0 : (at - (driven[last] as TimedPlace).at) / 1000;
    const credit = Math.max(0, Math.min(passed, seconds / 2));
    return {
      seconds: seconds - credit,
      earliest: Math.max(0, earliest - credit),
      latest: latest - credit,
      source,
    };
  }

  #rangeOf({ waiting }: Moment): Range {
    return this.#ranges[waiting ? "waiting" : "underWay"];
  }

  #fleetSeconds(moment: Moment): number {
    const regression = this.#regressions[moment.waiting ? "waiting" : "underWay"];
    const log = regression.value(moment.row) + this.#neighbours.excess(moment);
    return priorSeconds(moment.straight) * Math.exp(Math.max(-FURTHEST, Math.min(FURTHEST, log)));
  }

  #learnRoad(start: Lesson, road: Road): void {
    const actual = secondsOf(start);
    const fleet = this.#fleetSeconds(start);
    this.#ranges.road.learn(this.#trust.blend(road.duration, fleet).seconds, actual);
    this.#trust.learn(Math.log(actual / Math.max(road.duration, 1)), Math.log(actual / fleet));
  }
}

const secondsOf = ({ straight, value }: Lesson) => priorSeconds(straight) * Math.exp(value);

/** What a finished drive teaches, at moments spread evenly over its fixes. */
function lessonsOf({ fixes, to }: Drive): Lesson[] {
  const end = fixes.at(-1)?.at ?? 0;
  const usable = fixes.findLastIndex(({ at }) => end - at >= SHORTEST * 1000) + 1;
  const count = Math.min(usable, MOMENTS);
  return Array.from({ length: count }, (_, index) => {
    const upTo = Math.floor((index * usable) / count);
    const { at } = fixes[upTo] as TimedPlace;
    const moment = momentOf(fixes, upTo, to, at);
    const value = Math.log((end - at) / 1000 / priorSeconds(moment.straight));
    return { ...moment, value, weight: 1 / count };
  });
}
