import type { PushSetup } from "../domain/push";
import { rest } from "./rest";

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
/** Signing out does not wait longer than that for the server to forget this browser, ms. */
const FORGET_WAIT_MS = 3_000;

export async function pushState(): Promise<PushState> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) {
    return isApplePhone() && !isOnHomeScreen() ? "needs-home-screen" : "unsupported";
  }
  if (Notification.permission === "denied") return "blocked";
  return Notification.permission === "granted" && (await subscription()) ? "on" : "off";
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
  const { endpoint, keys } = made.toJSON();
  await rest("POST", "/api/push/subscriptions", { endpoint, keys });
  return "on";
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
      { within: FORGET_WAIT_MS },
    );
    // Without a network the push service still hears of it later, and then refuses the server.
    await Promise.allSettled([forgotten, one.unsubscribe()]);
  } catch {
    // A browser whose worker is broken shows nothing either.
  }
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
