const LOOK_MS = 2_000;
/** Timers of a page in sight run late by less than this, unless the machine slept. */
const SLEPT_MS = 10_000;
const signs = ["online", "offline"] as const;

/**
 * Calls back whenever the network may be another than it was: the page comes into sight, the browser
 * says so, or the clock has jumped because the machine slept. The returned function ends it.
 */
export function onWake(then: () => void): () => void {
  // Other programs than browsers use our sockets too.
  if (typeof window === "undefined") return () => {};
  const seen = () => document.hidden || then();
  // Also told of every page that was just loaded.
  const restored = ({ persisted }: PageTransitionEvent) => persisted && then();
  let last = Date.now();
  const timer = setInterval(() => {
    const passed = Date.now() - last;
    last = Date.now();
    // Out of sight, browsers slow timers down; what is missed then is looked for once it is seen.
    if (passed > SLEPT_MS) seen();
  }, LOOK_MS);
  document.addEventListener("visibilitychange", seen);
  window.addEventListener("pageshow", restored);
  for (const sign of signs) window.addEventListener(sign, then);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("pageshow", restored);
    for (const sign of signs) window.removeEventListener(sign, then);
  };
}
