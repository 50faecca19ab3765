/** The range leaves this share of arrivals out on either side: it holds 80 %. */
const OUT = 0.1;
/** Horizons double from bucket to bucket, from this one, s. */
const FIRST_HORIZON = 90;
const BUCKETS = 7;
/** How many errors a bucket remembers, and its prior ones, which say ×0.6 to ×1.65. */
const REMEMBERED = 300;
const PRIOR_ERRORS = [-0.6, -0.5, -0.3, -0.15, 0, 0, 0.15, 0.3, 0.5, 0.6];

/**
 * How far arrivals fall from what was said, by horizon: the tenth and ninetieth percentile of the
 * latest errors (natural log of actual to predicted, each made before the drive was learned).
 * That is split conformal prediction on a moving window (G. Shafer and V. Vovk, "A tutorial on
 * conformal prediction", JMLR 9, 2008), so it holds 80 % whatever the errors' distribution.
 */
export class Range {
  readonly #buckets = Array.from({ length: BUCKETS }, () => ({
    inOrder: [...PRIOR_ERRORS],
    byAge: [...PRIOR_ERRORS],
  }));

  learn(predicted: number, actual: number): void {
    const bucket = this.#buckets[Math.round(place(predicted))];
    if (!bucket) return;
    const error = Math.log(actual / predicted);
    bucket.inOrder.splice(rank(bucket.inOrder, error), 0, error);
    bucket.byAge.push(error);
    if (bucket.byAge.length <= REMEMBERED) return;
    bucket.inOrder.splice(rank(bucket.inOrder, bucket.byAge.shift() as number), 1);
  }

  /** Earliest and latest, s, for an arrival predicted in `seconds`. */
  around(seconds: number): [earliest: number, latest: number] {
    const at = place(seconds);
    const below = this.#quantiles(Math.floor(at));
    const above = this.#quantiles(Math.ceil(at));
    const share = at - Math.floor(at);
    const between = (side: 0 | 1) => below[side] + (above[side] - below[side]) * share;
    return [
      seconds * Math.exp(Math.min(0, between(0))),
      seconds * Math.exp(Math.max(0, between(1))),
    ];
  }

  #quantiles(bucket: number): [number, number] {
    const { inOrder } = this.#buckets[bucket] as { inOrder: number[] };
    return [quantile(inOrder, OUT), quantile(inOrder, 1 - OUT)];
  }
}

/** Straight between the two nearest ranks (R. J. Hyndman and Y. Fan's type 7, 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below + (above - below) * (at - Math.floor(at));
}

/** Where a horizon lies among the buckets' centres, 0 … BUCKETS - 1. */
const place = (seconds: number) =>
  Math.max(0, Math.min(BUCKETS - 1, Math.log2(Math.max(seconds, 1) / FIRST_HORIZON)));

/** Index of the first of `sorted` that is not below `value`. */
function rank(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
