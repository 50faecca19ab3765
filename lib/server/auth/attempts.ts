import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "../../domain/errors";
import { remember } from "../remember";

// Whole offices and carriers share an address, so only failures count (design §4).
const failures = remember("sign-in-failures", () => ({
  perAccount: new RateLimiterMemory({ points: 5, duration: 15 * 60 }),
  perAddress: new RateLimiterMemory({ points: 20, duration: 60 }),
}));

/** One attempt at a time for each address, so that failures sent all at once count too. */
const turns = remember("sign-in-turns", () => new Map<string, Promise<unknown>>());

/**
 * Runs `check`, whose null is a failure, unless there were too many before: RATE_LIMITED after 5
 * in 15 minutes for this account from this address, or 20 a minute from the address.
 */
export async function attempt<T>(
  { address, account }: { address: string; account?: string },
  check: () => Promise<T | null>,
): Promise<T | null> {
  const before = turns.get(address);
  const turn = (before ?? Promise.resolve()).then(() => counted(address, account, check));
  const settled = turn.catch(() => {});
  turns.set(address, settled);
  void settled.then(() => turns.get(address) === settled && turns.delete(address));
  return turn;
}

async function counted<T>(
  address: string,
  account: string | undefined,
  check: () => Promise<T | null>,
): Promise<T | null> {
  const key = account === undefined ? null : `${address} ${account}`;
  const [byAccount, byAddress] = await Promise.all([
    key === null ? null : failures.perAccount.get(key),
    failures.perAddress.get(address),
  ]);
  if (byAccount?.remainingPoints === 0 || byAddress?.remainingPoints === 0) {
    throw new AppError("RATE_LIMITED", "Too many failed sign-ins. Wait 15 minutes and try again.");
  }
  const result = await check();
  if (result === null) {
    await Promise.allSettled([
      key !== null && failures.perAccount.consume(key),
      failures.perAddress.consume(address),
    ]);
  } else if (key !== null) await failures.perAccount.delete(key);
  return result;
}
