/** A drive this many drives ago weighs 1/e. */
const MEMORY = 4000;
/** Strength of the prior weights, in drives of the usual error. */
const PRIOR = 2;
/** Errors below this (natural log) weigh as in least squares, beyond as in least absolutes. */
const TIGHT = 0.15;
/** The usual error, at which a drive weighs 1. */
const USUAL = 0.3;

export type Observation = { row: Float64Array; value: number; weight: number };

/**
 * Linear regression that learns as observations come: normal equations with forgetting, drawn to
 * prior weights by a ridge, each observation weighing 1 / |its error when it came|. That is
 * iteratively reweighted least squares with one step each, so that it finds medians, not means
 * (E. J. Schlossmacher, "An iterative technique for absolute deviations curve fitting", Journal
 * of the American Statistical Association 68, 1973). It reads as much of a row's end as it has
 * weights for.
 */
export class Regression {
  readonly #prior: Float64Array;
  /** Lower half of the Gram matrix, row by row; the upper one stays 0. */
  readonly #gram: Float64Array;
  readonly #moment: Float64Array;
  #weights: Float64Array;

  constructor(prior: Float64Array) {
    const n = prior.length;
    this.#prior = prior;
    this.#gram = new Float64Array(n * n);
    this.#moment = new Float64Array(n);
    this.#weights = Float64Array.from(prior);
    this.#drawToPrior(PRIOR);
  }

  value(row: Float64Array): number {
    const skipped = row.length - this.#weights.length;
    let sum = 0;
    for (let i = 0; i < this.#weights.length; i++)
      sum += (row[skipped + i] as number) * (this.#weights[i] as number);
    return sum;
  }

  /** Takes in the observations of one drive, whose weights add up to 1. */
  learn(observations: readonly Observation[]): void {
    const n = this.#weights.length;
    const gram = this.#gram;
    const kept = 1 - 1 / MEMORY;
    for (let i = 0; i < n * n; i++) gram[i] = (gram[i] as number) * kept;
    for (let i = 0; i < n; i++) this.#moment[i] = (this.#moment[i] as number) * kept;
    this.#drawToPrior(PRIOR * (1 - kept));
    for (const { row, value, weight } of observations) {
      const skipped = row.length - n;
      const error = Math.max(Math.abs(value - this.value(row)), TIGHT);
      for (let i = 0; i < n; i++) {
        const scaled = ((weight * USUAL) / error) * (row[skipped + i] as number);
        if (scaled === 0) continue;
        this.#moment[i] = (this.#moment[i] as number) + scaled * value;
        for (let j = 0; j <= i; j++)
          gram[i * n + j] = (gram[i * n + j] as number) + scaled * (row[skipped + j] as number);
      }
    }
    this.#weights = solve(gram, this.#moment);
  }

  #drawToPrior(strength: number): void {
    const n = this.#prior.length;
    for (let i = 0; i < n; i++) {
      this.#gram[i * n + i] = (this.#gram[i * n + i] as number) + strength;
      this.#moment[i] = (this.#moment[i] as number) + strength * (this.#prior[i] as number);
    }
  }
}

/** x of A x = b by Cholesky's decomposition; A symmetric, positive definite, lower half read. */
function solve(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j] as number;
      for (let k = 0; k < j; k++) sum -= (l[i * n + k] as number) * (l[j * n + k] as number);
      l[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (l[j * n + j] as number);
    }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++)
      x[i] = (x[i] as number) - (l[i * n + k] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (l[i * n + i] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++)
      x[i] = (x[i] as number) - (l[k * n + i] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (l[i * n + i] as number);
  }
  return x;
}
