import type { PushSetup } from "../domain/push";
import { pushSubscriber, setPushSubscriber } from "./push-subscriber";
import { rest } from "./rest";
import { whosePhone } from "./whose-phone";

/**
 * Whether this browser takes pushes for whoever is signed in:
 *
 * - `unsupported`: it cannot, or the page is not on https;
 * - `needs-home-screen`: an iPhone or iPad takes them only once Qafila is on the home screen;
 * - `blocked`: its settings forbid this page to show anything.
 */
export type PushState = "unsupported" | "needs-home-screen" | "blocked" | "on" | "off";

/** A worker that has not started by then will not, ms. */
const WORKER_WAIT_MS = 15_000;
/** Signing in or out does not wait longer than that for the server to hear of this browser, ms. */
const TELL_WAIT_MS = 3_000;

export async function pushState(): Promise<PushState> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) {
    return isApplePhone() && !isOnHomeScreen() ? "needs-home-screen" : "unsupported";
  }
  if (Notification.permission === "denied") return "blocked";
  if (Notification.permission !== "granted" || !(await subscription())) return "off";
  // Another user's says nothing to whoever is here.
  return pushSubscriber() === whosePhone() ? "on" : "off";
}

/**
 * Asks for permission, subscribes, and tells the server. Must follow a press: browsers ask then alone.
 * Gives how things stand after it; throws what went wrong on the way.
 */
export async function enablePush(): Promise<PushState> {
  const permission = await Notification.requestPermission();
  if (permission !== "granted") return permission === "denied" ? "blocked" : "off";
  const { publicKey } = await rest<PushSetup>("GET", "/api/push");
  const worker = await startedWorker();
  const applicationServerKey = bytesOf(publicKey);
  const old = await worker.pushManager.getSubscription();
  // Made for another server's key it would never hear from this one.
  if (old && !isFor(old, applicationServerKey)) await old.unsubscribe();
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  await tellServer(made);
  setPushSubscriber(whosePhone());
  return "on";
}

/**
 * After `userId` has signed in (null: nobody knows who). The server ends a subscription with the
 * sign-in it was made in: one's own goes on with this sign-in. Anybody else's ends here, of which the
 * server hears from the push service. Never fails.
 */
export async function takeOverPush(userId: string | null): Promise<void> {
  try {
    const one = "serviceWorker" in navigator ? await subscription() : null;
    if (!one) return;
    if (userId === null || pushSubscriber() !== userId) await one.unsubscribe();
    else await tellServer(one, { within: TELL_WAIT_MS }).catch(() => one.unsubscribe());
  } catch {
    // A browser whose worker is broken shows nothing either.
  }
}

/** Ends it here and on the server. */
export async function disablePush(): Promise<void> {
  const one = await subscription();
  if (!one) return;
  await rest("DELETE", "/api/push/subscriptions", { endpoint: one.endpoint });
  await one.unsubscribe();
}

/** Before signing out: what is meant for this user is not shown here after it. Never fails. */
export async function forgetPush(): Promise<void> {
  try {
    const one = "serviceWorker" in navigator ? await subscription() : null;
    if (!one) return;
    const { endpoint } = one;
    const forgotten = rest(
      "DELETE",
      "/api/push/subscriptions",
      { endpoint },
      { within: TELL_WAIT_MS },
    );
    // Without a network the push service still hears of it later, and then refuses the server.
    await Promise.allSettled([forgotten, one.unsubscribe()]);
  } catch {
    // A browser whose worker is broken shows nothing either.
  }
}

/** From now on the server sends here what is for whoever is signed in. */
async function tellServer(one: PushSubscription, how: { within?: number } = {}): Promise<void> {
  const { endpoint, keys } = one.toJSON();
  await rest("POST", "/api/push/subscriptions", { endpoint, keys }, how);
}

async function subscription(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration("/");
  return (await worker?.pushManager?.getSubscription()) ?? null;
}

/** The same worker as the driver's page has (components/driver/use-service-worker.ts). */
async function startedWorker(): Promise<ServiceWorkerRegistration> {
  const build = process.env.NEXT_PUBLIC_BUILD;
  await navigator.serviceWorker.register(`/sw.js?build=${build}`, { scope: "/" });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("The service worker did not start.")), WORKER_WAIT_MS);
  });
  return Promise.race([navigator.serviceWorker.ready, late]);
}

function isFor({ options }: PushSubscription, key: Uint8Array): boolean {
  const theirs = options.applicationServerKey;
  return !theirs || String(new Uint8Array(theirs)) === String(key);
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (one) =>
    one.charCodeAt(0),
  );

/** An iPad says it is a Mac, but no Mac has fingers on it. */
const isApplePhone = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (navigator.userAgent.includes("Macintosh") && navigator.maxTouchPoints > 1);

const isOnHomeScreen = (): boolean => window.matchMedia("(display-mode: standalone)").matches;
