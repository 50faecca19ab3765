import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "../../domain/errors";
import { email as emailSchema } from "../../domain/user";
import { database } from "../database/connection";
import { remember } from "../remember";
import { isPassword } from "./passwords";
import { startSession } from "./session";

/** As they came: anything that is no text is as wrong as a wrong password. */
type Credentials = { email?: unknown; password?: unknown };

// Whole offices and carriers share an address, so only failures count (design §4).
const failures = remember("sign-in-failures", () => ({
  perAccount: new RateLimiterMemory({ points: 5, duration: 15 * 60 }),
  perAddress: new RateLimiterMemory({ points: 20, duration: 60 }),
}));

/** One sign-in at a time for each address, so that failures sent all at once count too. */
const turns = remember("sign-in-turns", () => new Map<string, Promise<unknown>>());

/**
 * Checks e-mail and password and starts a session.
 * Null when they are wrong; RATE_LIMITED after 5 failures in 15 minutes for this account from
 * this address, or 20 failures a minute from the address.
 */
export async function signIn(credentials: Credentials, address: string) {
  const before = turns.get(address);
  const turn = (before ?? Promise.resolve()).then(() => attempt(credentials, address));
  const settled = turn.catch(() => {});
  turns.set(address, settled);
  void settled.then(() => turns.get(address) === settled && turns.delete(address));
  return turn;
}

async function attempt(credentials: Credentials, address: string) {
  const email = emailSchema.safeParse(credentials.email);
  const account = `${address} ${email.data ?? ""}`;
  const [byAccount, byAddress] = await Promise.all([
    failures.perAccount.get(account),
    failures.perAddress.get(address),
  ]);
  if (byAccount?.remainingPoints === 0 || byAddress?.remainingPoints === 0) {
    throw new AppError("RATE_LIMITED", "Too many failed sign-ins. Wait 15 minutes and try again.");
  }
  const user = email.success
    ? await database().user.findUnique({ where: { email: email.data } })
    : null;
  const password = typeof credentials.password === "string" ? credentials.password : "";
  const right = await isPassword(user?.passwordHash ?? null, password);
  if (!user || !right || user.disabledAt) {
    await Promise.allSettled([
      failures.perAccount.consume(account),
      failures.perAddress.consume(address),
    ]);
    return null;
  }
  await failures.perAccount.delete(account);
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    sessionId: await startSession(user.id),
  };
}
