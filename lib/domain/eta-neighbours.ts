import type { Moment } from "./eta-moment";
import type { Regression } from "./eta-regression";
import type { LatLng } from "./geo";

/** A moment of a finished drive: what came true, and its share of the drive's weight of 1. */
export type Lesson = Moment & {
  /** Natural log of actual to prior seconds. */
  value: number;
  weight: number;
};

/** Metres in a degree of latitude on a sphere of the mean Earth radius. */
const METRES = 111_195;
/** What counts as near for a way of 3 km, metres; it grows with the root of the way. */
const WIDTH = 900;
const WIDTH_WAY = 3000;
/** What counts as equally far, natural log, and as the same hour, radians of the day. */
const FAR_WIDTH = 0.4;
const CLOCK_WIDTH = 1.2;
/** Weight of "nothing special about this way", in drives. */
const DOUBT = 0.1;
/** Beyond this squared distance, in widths, a lesson's weight is all but nil. */
const CUT = 12;

/** So many remembered drives are brought up to the regression's latest weights at each new one. */
const REFRESHED = 50;
/** Numbers a lesson comes to in a drive's `numbers`. */
const STRIDE = 8;

/** What is said before a drive sets off, and once its own pace is known. */
export type Regressions = { waiting: Regression; underWay: Regression };

/** A remembered drive; `numbers`, flat for speed, holds lat, lng, far, clock, weight, excesses. */
type Remembered = { lessons: Lesson[]; numbers: Float64Array };

/**
 * What other drives on much the same way took beyond what the regression says: a mean weighted by
 * a Gaussian kernel over where it is, where it goes, how far that is and the hour (E. A.
 * Nadaraya, "On estimating regression", Theory of Probability and its Applications 9(1), 1964).
 */
export class Neighbours {
  readonly #drives: Remembered[] = [];
  /** Where they went, lat and lng by turns: most are passed over on this alone. */
  readonly #goals: Float64Array;
  readonly #cap: number;
  #remembered = 0;
  #stalest = 0;

  /** Remembers the last `cap` drives. */
  constructor(cap: number) {
    this.#cap = cap;
    this.#goals = new Float64Array(2 * cap);
  }

  /** Takes in one drive's lessons, at least one, and the regressions as they are now. */
  remember(to: LatLng, lessons: Lesson[], regressions: Regressions): void {
    const numbers = Float64Array.from(
      lessons.flatMap(({ here, far, clock, weight }) => [
        here.lat,
        here.lng,
        far,
        ...clock,
        weight,
        0,
        0,
      ]),
    );
    const drive = { lessons, numbers };
    refresh(drive, regressions);
    const place = this.#remembered++ % this.#cap;
    this.#drives[place] = drive;
    this.#goals.set([to.lat, to.lng], 2 * place);
    for (let n = Math.min(REFRESHED, this.#drives.length); n > 0; n--)
      refresh(this.#drives[this.#stalest++ % this.#drives.length] as Remembered, regressions);
  }

  /** Natural log of what neighbours took to what the regression says, 0 with none about. */
  excess({ here, to, far, clock: [cos, sin], waiting }: Moment): number {
    const excess = waiting ? 6 : 7;
    const width = WIDTH * Math.sqrt(Math.exp(far) / WIDTH_WAY);
    const north = METRES / width;
    const east = north * Math.cos((here.lat * Math.PI) / 180);
    let sum = 0;
    let mass = DOUBT;
    for (let drive = 0; drive < this.#drives.length; drive++) {
      const goalNorth = ((this.#goals[2 * drive] as number) - to.lat) * north;
      if (goalNorth * goalNorth > CUT) continue;
      const goalEast = turn((this.#goals[2 * drive + 1] as number) - to.lng) * east;
      const there = goalNorth * goalNorth + goalEast * goalEast;
      if (there > CUT) continue;
      const { numbers } = this.#drives[drive] as Remembered;
      for (let i = 0; i < numbers.length; i += STRIDE) {
        const apart =
          there +
          square(((numbers[i] as number) - here.lat) * north) +
          square(turn((numbers[i + 1] as number) - here.lng) * east) +
          square(((numbers[i + 2] as number) - far) / FAR_WIDTH) +
          square(((numbers[i + 3] as number) - cos) / CLOCK_WIDTH) +
          square(((numbers[i + 4] as number) - sin) / CLOCK_WIDTH);
        if (apart > CUT) continue;
        const weight = Math.exp(-apart / 2) * (numbers[i + 5] as number);
        sum += weight * (numbers[i + excess] as number);
        mass += weight;
      }
    }
    return sum / mass;
  }
}

/** Compares the lessons with what the regression makes of them now. */
function refresh({ lessons, numbers }: Remembered, { waiting, underWay }: Regressions): void {
  lessons.forEach(({ row, value }, index) => {
    numbers[index * STRIDE + 6] = clipped(value - waiting.value(row));
    numbers[index * STRIDE + 7] = clipped(value - underWay.value(row));
  });
}

/** One drive that stopped for an hour should not slow a whole quarter down. */
const clipped = (excess: number) => Math.max(-1, Math.min(1, excess));

const square = (value: number) => value * value;

/** A difference of longitudes, brought within half a turn. */
const turn = (degrees: number) =>
  degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
