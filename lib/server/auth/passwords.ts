import { hash, verify } from "@node-rs/argon2";
import { remember } from "../remember";

/** OWASP's argon2id floor (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** At most this many hashes at once, so that sign-ins never take the whole machine. */
const AT_ONCE = 2;

const gate = remember("password-gate", () => ({ running: 0, waiting: [] as (() => void)[] }));

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (gate.running >= AT_ONCE) await new Promise<void>((resolve) => gate.waiting.push(resolve));
  gate.running++;
  try {
    return await work();
  } finally {
    gate.running--;
    gate.waiting.shift()?.();
  }
}

/** argon2id in PHC string form. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password, cost));

const dummy = remember("password-dummy", () => hash("nobody has this password", cost));

/** Whether `password` is the one hashed; an unknown user (`null`) costs the same time. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(async () => verify(passwordHash ?? (await dummy), password));
  return passwordHash !== null && matches;
}
