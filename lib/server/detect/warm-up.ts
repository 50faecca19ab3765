import { see, type Watch } from "../../domain/detectors/watch";
import type { Thresholds } from "../../domain/rule";
import { everVehicle } from "../fleet-state";
import { remember } from "../remember";
import { aroundOf } from "./around";
import { lastFixes } from "./last-fixes";
import { newsSince } from "./news";
import type { Watched } from "./watches";

/** So many stored fixes tell a detector where it was. */
const FIXES = 30;
/** What is told only after a time must have been told before the last fix: so much longer, ms. */
const MARGIN_MS = 60_000;
const LONGEST_MS = 60 * 60_000;

/** One vehicle after the other: at start all of them would ask the database at once. */
const turn = remember("warming-up", () => ({ last: Promise.resolve() as Promise<unknown> }));

/**
 * Brings a vehicle's detectors to where they were when the last process ended, before they see the
 * first fix of this one. What they find on the way and nobody was told, the process having been
 * killed in between, is told now; what an alert stands for already is not told again.
 */
export async function warmUp(one: Watched): Promise<void> {
  const mine = turn.last.then(() => readAndSee(one));
  turn.last = mine.catch(() => null);
  await mine;
}

async function readAndSee(one: Watched): Promise<void> {
  const { vehicleId, watch, rules, outbox, inbox } = one;
  const spanMs = Math.min(longestWait(one) + MARGIN_MS, LONGEST_MS);
  const past = await lastFixes(vehicleId, inbox[0]?.at ?? null, { count: FIXES, spanMs });
  const { fixes, isCut } = past;
  const isNews = await newsSince(vehicleId, fixes[0]?.fix.at ?? 0, isCut);
  const vehicle = everVehicle(vehicleId);
  const before = openOf(watch);
  const ended = new Set<string>();
  watch.last = null;
  for (const [index, { fix, receivedAt }] of fixes.entries()) {
    for (const finding of see(watch, fix, aroundOf(vehicle, fix.at, receivedAt, fix), rules)) {
      if (!isNews(finding, fix.at, index)) continue;
      outbox.push({ finding, last: fix });
      if (finding.signal.do === "clear") ended.add(`${finding.kind} ${finding.signal.subject}`);
    }
  }
  // What was open and has not ended since is open, though the fixes do not show why.
  for (const [kind, subject, measured] of before) {
    const open = watch.open.get(kind) ?? new Map();
    if (!open.has(subject) && !ended.has(`${kind} ${subject}`)) open.set(subject, measured);
    watch.open.set(kind, open);
  }
  // Whether it still would be by the rules is asked once more.
  watch.rules.clear();
  one.isWarm = true;
  one.isAwaited = false;
}

const openOf = ({ open }: Watch) =>
  [...open].flatMap(([kind, bySubject]) =>
    [...bySubject].map(([subject, measured]) => [kind, subject, measured] as const),
  );

/** How long anything must go on at most before it is told, ms. */
function longestWait({ rules }: Watched): number {
  const kinds = ["overspeed", "route_deviation", "unassigned_movement"] as const;
  const waits = kinds.map((kind) => rules(kind).thresholds as Thresholds<(typeof kinds)[number]>);
  return Math.max(...waits.map(({ forSeconds }) => forSeconds)) * 1000;
}
