import type { SeenFix } from "../../domain/detector";
import { type Finding, see } from "../../domain/detectors/watch";
import { everVehicle } from "../fleet-state";
import { log } from "../log";
import { track } from "../work";
import { act } from "./act";
import { aroundOf } from "./around";
import { warmUp } from "./warm-up";
import { isBehind, type Watched, watched } from "./watches";

/** After the database could not be had, ms. */
const AGAIN_MS = 5_000;

/** A vehicle's newest fixes, committed, for its detectors. */
export function watchFixes(vehicleId: string, fixes: SeenFix[]): void {
  const one = watched(vehicleId);
  one.inbox.push(...fixes);
  void work(one);
}

/** A vehicle that was heard just before this process began: its silence may say something. */
export function takeUp(vehicleId: string): void {
  const one = watched(vehicleId);
  one.isAwaited = !one.isWarm;
  void work(one);
}

/** What was found is written in order, and tried again until it is. */
export function write(one: Watched, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const { last } = one.watch;
  one.outbox.push(...findings.map((finding) => ({ finding, last })));
  void work(one);
}

async function work(one: Watched): Promise<void> {
  if (one.isWorking) return;
  const job = workOff(one).catch((error: unknown) => {
    const { vehicleId } = one;
    log.error({ err: error, vehicleId }, "detectors could not go on, trying again");
    setTimeout(() => void work(one), AGAIN_MS).unref();
  });
  track(job);
  await job;
}

async function workOff(one: Watched): Promise<void> {
  const { inbox, outbox } = one;
  one.isWorking = true;
  try {
    while (isBehind(one) || outbox.length > 0) {
      if (isBehind(one) && !one.isWarm) await warmUp(one);
      // All of them at once, from memory: nothing may come between that belongs after.
      for (let fix = inbox.shift(); fix; fix = inbox.shift()) look(one, fix);
      const [found] = outbox;
      if (!found) continue;
      await act(one, found);
      outbox.shift();
    }
  } finally {
    // At once: what comes in a moment later must not find it working.
    one.isWorking = false;
  }
}

function look(one: Watched, fix: SeenFix): void {
  const { watch, rules, outbox, vehicleId } = one;
  // A commit that failed and was sent again may come out of order.
  if (watch.last && fix.at <= watch.last.at) return;
  const around = aroundOf(everVehicle(vehicleId), fix.at, Date.now(), fix);
  const findings = see(watch, fix, around, rules);
  outbox.push(...findings.map((finding) => ({ finding, last: fix })));
}
