import { useEffect } from "react";

const FIRST_MS = 3_000;
const LONGEST_MS = 30_000;
const ANSWER_WAIT_MS = 5_000;

/** Goes to where one wanted to be: this page is shown in the place of any other. */
export function goOn(): void {
  if (window.location.pathname === "/last-known") window.location.assign("/");
  else window.location.reload();
}

/** Goes on as soon as the server answers again; asked with jitter, at once when the network is back. */
export function useServerBack(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = FIRST_MS;
    let isHere = true;
    const ask = async () => {
      clearTimeout(timer);
      const signal = AbortSignal.timeout(ANSWER_WAIT_MS);
      const answer = await fetch("/readyz", { cache: "no-store", signal }).catch(() => null);
      if (!isHere) return;
      if (answer?.ok) return goOn();
      wait = Math.min(LONGEST_MS, wait * 1.5);
      clearTimeout(timer);
      timer = setTimeout(ask, wait * (0.5 + Math.random() / 2));
    };
    const now = () => void ask();
    timer = setTimeout(ask, FIRST_MS);
    window.addEventListener("online", now);
    return () => {
      isHere = false;
      clearTimeout(timer);
      window.removeEventListener("online", now);
    };
  }, []);
}
