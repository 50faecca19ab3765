/** What a router says remains, metres and seconds. */
export type Road = { distance: number; duration: number };

/** Finished drives' weight halves about every 140, and the prior counts as so many, */
const LEARNING = 1 / 200;
const PRIOR_DRIVES = 5;
/** which say that a router is unbiased and off by e^±0.3, and the fleet's estimate by e^±0.5. */
const ROUTER_VARIANCE = 0.3 ** 2;
const FLEET_VARIANCE = 0.5 ** 2;

/**
 * How a router's durations compare with this fleet's drives: their bias, and how its word and the
 * fleet's are to be weighed, by the inverse of their mean squared errors (J. M. Bates and C. W. J.
 * Granger, "The combination of forecasts", Operational Research Quarterly 20(4), 1969).
 */
export class RoadTrust {
  #drives = 0;
  #bias = 0;
  #router = ROUTER_VARIANCE;
  #fleet = FLEET_VARIANCE;

  /** `router` and `fleet`: natural log of what a drive took to what each had said, s to s. */
  learn(router: number, fleet: number): void {
    this.#drives++;
    const rate = Math.max(LEARNING, 1 / (PRIOR_DRIVES + this.#drives));
    const error = router - this.#bias;
    this.#bias += rate * error;
    this.#router += rate * (error ** 2 - this.#router);
    this.#fleet += rate * (fleet ** 2 - this.#fleet);
  }

  /** Seconds, the router's corrected and the fleet's blended, and the router's share in them. */
  blend(router: number, fleet: number): { seconds: number; share: number } {
    const share = this.#fleet / (this.#fleet + this.#router);
    const log =
      share * (Math.log(Math.max(router, 1)) + this.#bias) + (1 - share) * Math.log(fleet);
    return { seconds: Math.exp(log), share };
  }
}
