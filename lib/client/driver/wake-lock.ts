/**
 * Keeps the screen on while the page is visible; where the browser cannot (plain http, battery
 * saver), nothing happens. The returned function lets it go dark again.
 */
export function keepScreenOn(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const hold = async () => {
    if (isOver || document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
    lock = await navigator.wakeLock.request("screen").catch(() => null);
    if (isOver) void lock?.release();
  };
  // The browser takes the lock away whenever the page is hidden.
  document.addEventListener("visibilitychange", hold);
  void hold();
  return () => {
    isOver = true;
    document.removeEventListener("visibilitychange", hold);
    void lock?.release();
  };
}
