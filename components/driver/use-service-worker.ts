import { useLocale } from "next-intl";
import { useEffect } from "react";
import { fetchParts } from "./parts";

/**
 * Once the page stands: fetches what it may open, keeps it all on the phone, so that it opens
 * without a network, and asks the browser not to clear what waits. On plain http, where browsers
 * refuse the last two, the parts are at least loaded.
 */
export function useServiceWorker(isStanding: boolean) {
  const language = useLocale();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is kept anew in another language
  useEffect(() => {
    if (isStanding) void keepOnPhone().catch(() => {});
  }, [isStanding, language]);
}

async function keepOnPhone(): Promise<void> {
  await fetchParts();
  if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
  void navigator.storage?.persist?.();
  const registration = await navigator.serviceWorker.register(
    `/sw.js?build=${process.env.NEXT_PUBLIC_BUILD}`,
    // The home screen starts at "/".
    { scope: "/" },
  );
  // The one of this build, which may not have taken over yet: the other's cache goes when it does.
  const { installing, waiting, active } = registration;
  const worker = installing ?? waiting ?? active;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
  const parts = loaded.filter((path) => path.startsWith("/_next/static/"));
  // The page as it is now, in the language chosen now.
  worker?.postMessage({ keep: "/drive", parts });
}
