import { FUTURE_TOLERANCE_MS } from "../domain/fix";
import { database } from "./database/connection";
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
 * Deletes positions, proofs, quarantine, crossings, notifications and messages that came in more than `retentionDays` before
 * `now`, and the fixes kept with alerts that were over by then; the alerts themselves stay.
 */
export async function deleteOld(now = Date.now()): Promise<void> {
  const { retentionDays } = await settings();
  const before = new Date(now - retentionDays * DAY_MS);
  const deleted = {
    positions: await inBatches(BATCH, () => oldPositions(before)),
    proofs: await inBatches(PROOFS, () => oldProofs(before)),
    quarantined: await inBatches(BATCH, () => oldQuarantine(before)),
    crossings: await inBatches(BATCH, () => oldCrossings(before)),
    notifications: await inBatches(BATCH, () => oldNotifications(before)),
    deliveries: await inBatches(BATCH, () => oldDeliveries(before)),
    messages: await inBatches(BATCH, () => oldMessages(before)),
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

function oldProofs(before: Date): Promise<number> {
  return database().$executeRaw`
    DELETE FROM "Proof" WHERE id = ANY (ARRAY(
      SELECT id FROM "Proof" WHERE "receivedAt" < ${before} LIMIT ${PROOFS}
    ))`;
}

function oldQuarantine(before: Date): Promise<number> {
  return database().$executeRaw`
    DELETE FROM "Quarantine" WHERE id = ANY (ARRAY(
      SELECT id FROM "Quarantine" WHERE "receivedAt" < ${before} LIMIT ${BATCH}
    ))`;
}

function oldCrossings(before: Date): Promise<number> {
  return database().$executeRaw`
    DELETE FROM "Crossing" WHERE id = ANY (ARRAY(
      SELECT id FROM "Crossing" WHERE "receivedAt" < ${before} LIMIT ${BATCH}
    ))`;
}

function oldNotifications(before: Date): Promise<number> {
  return database().$executeRaw`
    DELETE FROM "Notification" WHERE id = ANY (ARRAY(
      SELECT id FROM "Notification" WHERE "createdAt" < ${before} LIMIT ${BATCH}
    ))`;
}

function oldDeliveries(before: Date): Promise<number> {
  return database().$executeRaw`
    DELETE FROM "Delivery" WHERE id = ANY (ARRAY(
      SELECT id FROM "Delivery" WHERE "createdAt" < ${before} LIMIT ${BATCH}
    ))`;
}

function oldMessages(before: Date): Promise<number> {
  return database().$executeRaw`
    DELETE FROM "Message" WHERE id = ANY (ARRAY(
      SELECT id FROM "Message" WHERE "createdAt" < ${before} LIMIT ${BATCH}
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
