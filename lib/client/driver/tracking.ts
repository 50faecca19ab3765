import type { QueuedFix } from "../outbox/entry";
import { tellOtherTabs } from "../outbox/other-tabs";
import { enqueue } from "../outbox/queue";
import { connection } from "../stores/connection";
import { driver } from "../stores/driver";
import { motion } from "../stores/motion";
import { queueAlarm } from "./alarm";
import { watchBattery } from "./battery";
import { readOutbox, storageFailed } from "./kept";
import { liveSocket } from "./live-driver";
import { track } from "./tracker";
import { keepScreenOn } from "./wake-lock";

/** How often the page asks who else reports, and says that it is there, ms. */
const SAY_EVERY_MS = 60_000;
const TICK_MS = 5_000;

/**
 * Reports this phone's positions while its driver is on duty, and says whether the page is on
 * screen: a hidden one can report nothing. The returned function stops it.
 */
export function startTracking(): () => void {
  let stopTracker: (() => void) | null = null;
  let releaseScreen: (() => void) | null = null;
  const follow = () => {
    const isOnDuty = driver.store.getState().expected?.duty != null;
    if (isOnDuty && !stopTracker) {
      stopTracker = track(keep);
      releaseScreen = keepScreenOn();
      watchBattery();
    } else if (!isOnDuty && stopTracker) {
      stopTracker();
      releaseScreen?.();
      stopTracker = null;
    }
  };
  const say = () => sayVisible(document.visibilityState === "visible");
  const tick = setInterval(() => motion.tick(Date.now()), TICK_MS);
  const saying = setInterval(say, SAY_EVERY_MS);
  document.addEventListener("visibilitychange", say);
  const unsubscribe = [
    driver.store.subscribe(follow),
    connection.store.subscribe(sayOnceLive(say)),
  ];
  follow();
  return () => {
    for (const each of unsubscribe) each();
    document.removeEventListener("visibilitychange", say);
    clearInterval(tick);
    clearInterval(saying);
    stopTracker?.();
    releaseScreen?.();
  };
}

/** False for a fix that is of no duty, or that the phone could not keep. */
async function keep(fix: QueuedFix): Promise<boolean> {
  const { day, expected } = driver.store.getState();
  // Off duty nothing is tracked; nor where the phone was before, which browsers may still tell.
  if (!day || !expected?.duty || fix.recordedAt < expected.duty.startedAt) return false;
  try {
    await enqueue(day.user.id, { kind: "fix", fix });
  } catch (error) {
    storageFailed(error);
    motion.setTracking("waiting");
    return false;
  }
  motion.setTracking("reporting");
  motion.keptFix(Date.now());
  await readOutbox().catch(storageFailed);
  queueAlarm.ring();
  tellOtherTabs();
  return true;
}

function sayVisible(visible: boolean): void {
  liveSocket()?.emit("driver:page", { visible }, (answer) => {
    if (answer.ok && answer.data) driver.applyHeard(answer.data);
  });
}

function sayOnceLive(say: () => void) {
  return ({ phase }: { phase: string }, before: { phase: string }) => {
    if (phase === "live" && before.phase !== "live") say();
  };
}
