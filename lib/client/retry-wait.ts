const FIRST_MS = 1_000;
const LONGEST_MS = 5_000;
/** After a minute or so in vain: a server that is away for hours need not be asked as often. */
const PATIENT_AFTER = 20;
const PATIENT_MS = 30_000;

/**
 * How long to wait before the next try to connect, ms, after so many in vain: at random between one
 * second and a bound that doubles up to five, so that a thousand screens do not come back as one;
 * up to thirty in long outages.
 */
export function retryWait(failures: number, random: () => number = Math.random): number {
  const longest = failures < PATIENT_AFTER ? LONGEST_MS : PATIENT_MS;
  const bound = Math.min(longest, FIRST_MS * 2 ** Math.min(failures, 10) + FIRST_MS);
  return FIRST_MS + random() * (bound - FIRST_MS);
}
