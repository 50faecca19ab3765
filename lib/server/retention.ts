import { FUTURE_TOLERANCE_MS } from "../domain/fix";
import { database } from "./database/connection";
import { Prisma } from "./generated/prisma/client";
import { log } from "./log";
import { isDraining } from "./readiness";
import { remember } from "./remember";
import { settings } from "./settings";
import { track } from "./work";

const DAY_MS = 24 * 60 * 60_000;
const FIRST_MS = 60_000;
const EVERY_MS = 6 * 60 * 60_000;
/** Rows a statement deletes at most: the embedded database has one connection for everything. */
const BATCH = 5000;
/** A proof with its photo is some eighty rows inside the database. */
const PROOFS = 50;
/** An alert's evidence holds up to 60 fixes. */
const EVIDENCE = 500;

const retention = remember("retention", () => ({ timer: null as NodeJS.Timeout | null }));

/** Deletes what is too old a minute from now, and every six hours. */
export function startRetention(): void {
  const run = () => track(deleteOld().catch((err) => log.warn({ err }, "nothing old was deleted")));
  retention.timer = setTimeout(() => {
    run();
    retention.timer = setInterval(run, EVERY_MS);
  }, FIRST_MS);
}

export function stopRetention(): void {
  if (retention.timer) clearTimeout(retention.timer);
}

/**
 * Deletes positions, proofs, quarantine, crossings, notifications, deliveries and messages that came in
 * more than `retentionDays` before `now`, and the fixes kept with alerts that were over by then; the
 * alerts themselves stay.
 */
export async function deleteOld(now = Date.now()): Promise<void> {
  const { retentionDays } = await settings();
  const before = new Date(now - retentionDays * DAY_MS);
  const all = (table: Plain, column: Arrival, most = BATCH) =>
    inBatches(most, () => oldRows(table, column, before, most));
  const deleted = {
    positions: await inBatches(BATCH, () => oldPositions(before)),
    proofs: await all("Proof", "receivedAt", PROOFS),
    quarantined: await all("Quarantine", "receivedAt"),
    crossings: await all("Crossing", "receivedAt"),
    notifications: await all("Notification", "createdAt"),
    deliveries: await all("Delivery", "createdAt"),
    messages: await all("Message", "createdAt"),
    evidence: await inBatches(EVIDENCE, () => oldEvidence(before)),
  };
  if (Object.values(deleted).some((count) => count > 0)) {
    log.info({ ...deleted, before }, "what was older than the retention was deleted");
  }
}

async function inBatches(most: number, deleteSome: () => Promise<number>): Promise<number> {
  let deleted = 0;
  for (let count = most; count === most && !isDraining(); deleted += count) {
    count = await deleteSome();
  }
  return deleted;
}

/**
 * By vehicle, since the key begins with it: no index has receivedAt, and a fix is recorded at most
 * a clock's error after it came in.
 */
function oldPositions(before: Date): Promise<number> {
  const recorded = new Date(before.getTime() + FUTURE_TOLERANCE_MS);
  return database().$executeRaw`
    DELETE FROM "Position" WHERE ctid = ANY (ARRAY(
      SELECT old.place FROM "Vehicle" CROSS JOIN LATERAL (
        SELECT ctid AS place FROM "Position"
        WHERE "vehicleId" = "Vehicle".id AND "recordedAt" < ${recorded} AND "receivedAt" < ${before}
        LIMIT ${BATCH}
      ) old LIMIT ${BATCH}
    ))`;
}

/** Tables whose rows are deleted as they are, and the column that says when they came in. */
type Plain = "Proof" | "Quarantine" | "Crossing" | "Notification" | "Delivery" | "Message";
type Arrival = "receivedAt" | "createdAt";

function oldRows(table: Plain, column: Arrival, before: Date, most: number): Promise<number> {
  const [from, at] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
  return database().$executeRaw`
    DELETE FROM ${from} WHERE id = ANY (ARRAY(
      SELECT id FROM ${from} WHERE ${at} < ${before} LIMIT ${most}
    ))`;
}

/** Where the vehicle was goes; what the rule said and what was measured stays. */
function oldEvidence(before: Date): Promise<number> {
  return database().$executeRaw`
    UPDATE "Alert" SET evidence = jsonb_set(evidence, '{fixes}', '[]') WHERE id = ANY (ARRAY(
      SELECT id FROM "Alert" WHERE "resolvedAt" < ${before} AND evidence->'fixes'->0 IS NOT NULL
      LIMIT ${EVIDENCE}
    ))`;
}
