import { Agent, request } from "node:https";
import webPush from "web-push";
import { pushNewsLeft, retryAfterMs } from "../../domain/delivery";
import { isCritical, type NotificationKind } from "../../domain/notification";
import { pushPayload, topicOf } from "../../domain/push";
import { GiveUp, TryLater } from "../queue";
import { expectPublicHost, NotPublic, publicLookup } from "./public-address";
import { senderAddress } from "./sender";
import { vapidKeys } from "./vapid";

/** A push service that has not answered by then did not take it, ms. */
const PUSH_WAIT_MS = 10_000;

/** The browser takes no pushes any more: forget it. */
export class Gone extends GiveUp {}

/** What is said to somebody outside the product. */
export type Said = {
  /** The delivery's, the same for a repeat. */
  id: string;
  kind: NotificationKind;
  type: string;
  title: string;
  message: string;
  link: string | null;
  language: string;
  createdAt: Date;
};

type Browser = { endpoint: string; p256dh: string; auth: string };

/** Not remembered: what its lookup throws is recognised by the copy of this module that asked. */
const agent = new Agent({ keepAlive: true, lookup: publicLookup });

/**
 * Sends one browser a message, encrypted for it (RFC 8291), under a topic that makes a repeat replace
 * it. Throws Gone when the browser has ended it, GiveUp when it can never be sent, else what went
 * wrong, without the endpoint's path: whoever knows that may send too.
 */
export async function sendPush(said: Said, { endpoint, p256dh, auth }: Browser): Promise<void> {
  const url = new URL(endpoint);
  try {
    expectPublicHost(url.hostname);
  } catch (error) {
    throw whyNot(url.hostname, error as Error);
  }
  const { headers, body } = await encrypted(said, { endpoint, keys: { p256dh, auth } });
  const { status, retryAfter } = await post(url, headers, body);
  if (status >= 200 && status < 300) return;
  if (status === 404 || status === 410) throw new Gone("The browser takes no pushes any more.");
  const answered = `${url.hostname} answered ${status}.`;
  if (status === 400 || status === 413) throw new GiveUp(answered);
  const ms = retryAfterMs(retryAfter, Date.now());
  throw ms === null ? new Error(answered) : new TryLater(answered, ms);
}

async function encrypted(said: Said, subscription: webPush.PushSubscription) {
  const { id, kind, title, message, link, language, createdAt } = said;
  const urgent = isCritical(said);
  const payload = pushPayload({
    ...{ title, message, link, tag: topicOf(id), isCritical: urgent },
    ...{ lang: language, dir: language === "ar" ? "rtl" : "ltr" },
  });
  const left = pushNewsLeft(kind, createdAt.getTime(), Date.now());
  if (left <= 0) throw new GiveUp("It was no news any more.");
  const vapidDetails = { ...(await vapidKeys()), subject: `mailto:${senderAddress()}` };
  try {
    return webPush.generateRequestDetails(subscription, payload, {
      vapidDetails,
      TTL: left,
      urgency: urgent ? "high" : "normal",
      topic: topicOf(id),
    });
  } catch {
    // A key that is no point of the curve.
    throw new GiveUp("The browser's keys are not valid.");
  }
}

type Answer = { status: number; retryAfter: string | undefined };

/** Redirects are not followed: they lead where nobody has looked. */
function post(url: URL, headers: object, body: Buffer | null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Holds for the answer's body too.
    const signal = AbortSignal.timeout(PUSH_WAIT_MS);
    const asked = request(url, { agent, signal, method: "POST", headers: { ...headers } });
    asked.once("response", (response) => {
      // What it says beside its status is nobody's business here.
      response.on("error", () => {}).resume();
      const { statusCode = 0, headers: answered } = response;
      resolve({ status: statusCode, retryAfter: answered["retry-after"] });
    });
    asked.once("error", (error) => reject(whyNot(url.hostname, error)));
    asked.end(body);
  });
}

function whyNot(host: string, error: Error & { code?: string }): Error {
  if (error instanceof NotPublic) return new GiveUp(error.message);
  if (error.name === "AbortError") return new Error(`${host} did not answer within 10 s.`);
  return new Error(`${host} cannot be reached: ${error.code ?? error.message}.`);
}
