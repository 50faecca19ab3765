// @ts-check
/// <reference lib="webworker" />

/**
 * Keeps the driver's page on the phone, and on a dispatcher's computer the one that shows what was
 * last known. Pages come from the network while it answers in time, else
 * as they were kept; what a build made never changes and comes from the phone. Data and commands
 * are the page's own business (IndexedDB): nothing of /api is ever kept here.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const CACHE = `qafila-${new URL(worker.location.href).searchParams.get("build")}`;
const PAGE = "/drive";
/** Where the home screen starts; the server sends a driver on to the page. */
const START = "/";
/** What a dispatcher's computer shows in the place of any page while the server cannot be reached. */
const LAST_KNOWN = "/last-known";
/** Pages of their own, for those who are no dispatchers or nobody yet. */
const OTHERS = /^\/(api|drive|join|last-known|share|sign-in)(\/|$)/;
const ICON = "/icons/192.png";
/** A network that has not answered by then is as good as none, ms. */
const PATIENCE_MS = 4_000;

worker.addEventListener("install", () => void worker.skipWaiting());

worker.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

worker.addEventListener("message", (event) => {
  const { keep, parts } = event.data ?? {};
  if (keep === PAGE || keep === LAST_KNOWN) event.waitUntil(keepPage(keep, parts));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (request.mode === "navigate") {
    if (url.pathname === PAGE || url.pathname === START) event.respondWith(page(request));
    else if (!OTHERS.test(url.pathname)) event.respondWith(dispatchPage(request));
  } else if (url.pathname.startsWith("/_next/static/")) event.respondWith(asset(request));
});

worker.addEventListener("push", (event) => {
  if (event.data) event.waitUntil(show(event.data.json()));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.link));
});

worker.addEventListener("pushsubscriptionchange", (event) => {
  const { oldSubscription } = /** @type {{ oldSubscription?: PushSubscription }} */ (event);
  /** @type {ExtendableEvent} */ (event).waitUntil(renew(oldSubscription));
});

/**
 * What lib/domain/push.ts calls a PushMessage. Sent twice it is shown once: the tag replaces.
 * @param {{ title: string, message: string, tag: string, link: string | null, isCritical: boolean, lang: string, dir: "ltr" | "rtl" }} said
 */
function show({ title, message, tag, link, isCritical, lang, dir }) {
  return worker.registration.showNotification(title, {
    body: message,
    tag,
    lang,
    dir,
    icon: ICON,
    badge: ICON,
    requireInteraction: isCritical,
    data: { link },
  });
}

/**
 * Shows the window that is there already, or opens one: whatever is being written in another stays.
 * Leads nowhere but to this server.
 * @param {unknown} link
 */
async function open(link) {
  const isOwn = typeof link === "string" && /^\/(?![/\\])/.test(link);
  const { href } = new URL(isOwn ? link : START, worker.location.origin);
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find(({ url }) => url === href);
  await (there ? there.focus() : worker.clients.openWindow(href));
}

/**
 * The browser made the subscription anew: the server learns it, under whoever is signed in.
 * @param {PushSubscription | undefined} old
 */
async function renew(old) {
  const setup = await fetch("/api/push");
  if (!setup.ok) return;
  const { publicKey } = await setup.json();
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  const made = await worker.registration.pushManager.subscribe(options);
  await tellServer("POST", made.toJSON());
  if (old) await tellServer("DELETE", { endpoint: old.endpoint });
}

/** @param {"POST" | "DELETE"} method @param {object} content */
function tellServer(method, content) {
  return fetch("/api/push/subscriptions", {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(content),
  });
}

async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("qafila-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/**
 * The page and everything it names, as this build has them; and what it has loaded since.
 * @param {string} path @param {string[]} parts
 */
async function keepPage(path, parts) {
  const response = await fetch(path, { credentials: "same-origin" });
  if (!response.ok || response.redirected) return;
  const html = await response.clone().text();
  const cache = await caches.open(CACHE);
  const named = new Set([...(html.match(/\/_next\/static\/[^"'\\\s)]+/g) ?? []), ...parts]);
  await Promise.all([...named].map((part) => keepAsset(cache, part)));
  await cache.put(path, response);
}

/** @param {Cache} cache @param {string} path */
async function keepAsset(cache, path) {
  if (await cache.match(path)) return;
  const response = await fetch(path);
  if (response.ok) await cache.put(path, response);
}

/** @param {Request} request */
async function page(request) {
  const cache = await caches.open(CACHE);
  const keptPage = await cache.match(PAGE);
  const isStart = new URL(request.url).pathname === START;
  if (isStart && !keptPage) return dispatchPage(request);
  const kept = keptPage && isStart ? Response.redirect(PAGE) : keptPage;
  const fresh = fetch(request);
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  // An error page of a proxy, as while the server is being replaced, is no page either.
  const good = fresh.then(
    (response) => (response.status >= 500 ? kept : response),
    () => kept,
  );
  return Promise.race([good, late]);
}

/**
 * From the network, however slow; what was last known only when there is no server.
 * @param {Request} request
 */
async function dispatchPage(request) {
  const kept = await (await caches.open(CACHE)).match(LAST_KNOWN);
  const fresh = fetch(request);
  if (!kept) return fresh;
  return fresh.then(
    (response) => (response.status >= 502 && response.status <= 504 ? kept : response),
    () => kept,
  );
}

/** @param {Request} request */
async function asset(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}
