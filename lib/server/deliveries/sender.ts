import { isIP } from "node:net";
import { env } from "../env";

/** Qafila's own host, as `NEXTAUTH_URL` has it. */
export const ownHost = (): string => new URL(env().NEXTAUTH_URL).hostname;

/**
 * The address messages are from: `?from=` of SMTP_URL, else its user if that is an address, else
 * qafila@ and Qafila's own host.
 */
export function senderAddress(): string {
  const url = env().SMTP_URL ? new URL(env().SMTP_URL as string) : null;
  const from = url?.searchParams.get("from");
  if (from) return from;
  const user = decodeURIComponent(url?.username ?? "");
  if (/^[^@\s<>"]+@[^@\s<>"]+$/.test(user)) return user;
  const host = ownHost();
  return `qafila@${isIP(host) ? `[${host}]` : host}`;
}

/** Whether mail can be sent at all. */
export const isMailSetUp = (): boolean => env().SMTP_URL !== undefined;
