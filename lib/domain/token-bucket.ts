/** A rate and the burst it allows (design §4). */
export type Rate = { perSecond: number; burst: number };

export type Bucket = { tokens: number; at: number };

/** A bucket that is full at `now` (ms). */
export const fullBucket = (rate: Rate, now: number): Bucket => ({ tokens: rate.burst, at: now });

/**
 * Takes one token, refilled at `rate`; false when there is none.
 * Token bucket: J. Turner, "New directions in communications", IEEE Comm. Mag. 24(10), 1986.
 */
export function take(bucket: Bucket, rate: Rate, now: number): boolean {
  const refilled = bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * rate.perSecond;
  bucket.tokens = Math.min(rate.burst, refilled);
  bucket.at = now;
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}
