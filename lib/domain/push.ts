import { z } from "zod";
import type { EmailReach } from "./notification-preference";

/** How many browsers of one user get pushes: with one more the oldest is forgotten. */
export const MOST_SUBSCRIPTIONS = 20;

const bytes = (count: number, name: string) =>
  z
    .string()
    .max(200)
    .regex(/^[\w+/-]+={0,2}$/, `${name} is not base64url.`)
    .refine((text) => sizeOf(text) === count, `${name} has not ${count} bytes.`);

/** `POST /api/push/subscriptions`: what `PushSubscription.toJSON()` gives in a browser. */
export const newSubscription = z.object({
  endpoint: z.string().max(1000),
  keys: z.object({
    /** An uncompressed point of P-256. */
    p256dh: bytes(65, "p256dh"),
    auth: bytes(16, "auth"),
  }),
});
export type NewSubscription = z.output<typeof newSubscription>;

/** `DELETE /api/push/subscriptions`. */
export const subscriptionEnd = z.object({ endpoint: z.string().max(1000) });

/** How many bytes base64 stands for. */
const sizeOf = (text: string): number => Math.floor((text.replace(/=+$/, "").length * 3) / 4);

/** By which ways one could be reached away from the screen (`GET /api/push`). */
export type PushSetup = {
  /** Who this server is to push services: VAPID's application server key, base64url. */
  publicKey: string;
  email: EmailReach;
};

/** What the service worker is told (public/sw.js). */
export type PushMessage = {
  title: string;
  message: string;
  /** The same for a repeat: it replaces what is shown. */
  tag: string;
  link: string | null;
  isCritical: boolean;
  lang: string;
  dir: "ltr" | "rtl";
};

/** A push service takes 4,096 bytes, encrypted and all (RFC 8291); so much is left for the text. */
export const MOST_PAYLOAD = 3_000;

/** The message as bytes go out; one that is too long is cut, never refused. */
export function pushPayload(said: PushMessage): string {
  const whole = JSON.stringify(said);
  if (byteCount(whole) <= MOST_PAYLOAD) return whole;
  // By character, so that none is cut in half.
  const characters = [...said.message];
  let [fits, tooLong] = [0, characters.length];
  const cutAt = (count: number) =>
    JSON.stringify({ ...said, message: `${characters.slice(0, count).join("")}…` });
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (byteCount(cutAt(middle)) <= MOST_PAYLOAD) fits = middle;
    else tooLong = middle;
  }
  return cutAt(fits);
}

const byteCount = (text: string): number => new TextEncoder().encode(text).length;

/** A delivery's push topic (RFC 8030 §5.4: at most 32 characters of base64url), from its UUID. */
export const topicOf = (id: string): string => id.replaceAll("-", "");
