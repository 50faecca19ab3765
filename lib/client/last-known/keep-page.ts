/**
 * Has the service worker keep the page that shows what was last known, so that it opens without a
 * server. Nothing on plain http, where browsers have no service worker.
 */
export async function keepLastKnownPage(): Promise<void> {
  if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(
    `/sw.js?build=${process.env.NEXT_PUBLIC_BUILD}`,
    { scope: "/" },
  );
  const { installing, waiting, active } = registration;
  (installing ?? waiting ?? active)?.postMessage({ keep: "/last-known", parts: [] });
}
