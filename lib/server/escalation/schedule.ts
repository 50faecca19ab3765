import type { AlertView } from "../../domain/alert";
import { type Due, nextDue } from "../../domain/escalation";
import { followAlerts } from "../alerts/changed";
import { type AlertRow, findAlert, viewOf } from "../alerts/row";
import { writeAlert } from "../alerts/write";
import { database } from "../database/connection";
import { log } from "../log";
import { isDraining } from "../readiness";
import { remember } from "../remember";
import { websocketService } from "../websocket-service";
import { track } from "../work";
import { callNext, lastCall, reachable } from "./call";
import { awaitStaff, isControlRoomStaffed } from "./staffed";

/** Every so often the database is asked what this process has missed (another node's, its own failure), ms. */
const LOOK_AGAIN_MS = 30_000;
/** After the database could not be had, ms. */
const AGAIN_MS = 5_000;

/** The alerts something may become due for, each with its timer; null: it waits for people. */
const watched = remember("escalation-watched", () => new Map<string, NodeJS.Timeout | null>());
const node = remember("escalation-node", () => ({
  stop: null as (() => void) | null,
  /** Alerts that are being looked at, and those to be looked at once more after that. */
  looking: new Map<string, boolean>(),
}));

/**
 * Takes up every alert that may ring, escalate or remind, as stored, and each new one. All that is
 * due is derived from rows (lib/domain/escalation.ts) and written under the alert's version, so that
 * a restart loses nothing and two nodes do nothing twice.
 */
export function startEscalations(): void {
  awaitStaff();
  const unfollow = followAlerts(watch);
  track(takeUp());
  const timer = setInterval(() => track(takeUp()), LOOK_AGAIN_MS);
  node.stop = () => {
    unfollow();
    clearInterval(timer);
    for (const waiting of watched.values()) if (waiting) clearTimeout(waiting);
    watched.clear();
  };
}

export function stopEscalations(): void {
  node.stop?.();
}

/** Whether somebody is in the control room has changed: what waits for them is looked at again. */
export function staffChanged(): void {
  for (const id of watched.keys()) look(id);
}

async function takeUp(): Promise<void> {
  try {
    const open = await database().alert.findMany({
      where: {
        status: { not: "resolved" },
        drill: false,
        OR: [{ priority: "critical" }, { asksDriverUntil: { not: null } }],
      },
      select: { id: true },
    });
    for (const { id } of open) look(id);
  } catch (error) {
    log.warn({ err: error }, "escalations could not be looked at, trying again in 30 s");
  }
}

function watch({ id, priority, drill, status, asksDriverUntil }: AlertView): void {
  const isWatched = priority === "critical" || asksDriverUntil !== null;
  if (isWatched && !drill && status !== "resolved") look(id);
  else forget(id);
}

function forget(id: string): void {
  const timer = watched.get(id);
  if (timer) clearTimeout(timer);
  watched.delete(id);
}

/** One look after the other for each alert; asked for meanwhile, there is one more. */
function look(id: string): void {
  if (isDraining()) return;
  if (node.looking.has(id)) {
    node.looking.set(id, true);
    return;
  }
  node.looking.set(id, false);
  const job = lookAt(id)
    .catch((error: unknown) => {
      log.error({ err: error, alertId: id }, "an escalation could not go on, trying again");
      wait(id, AGAIN_MS);
    })
    .finally(() => {
      const isAskedAgain = node.looking.get(id);
      node.looking.delete(id);
      if (isAskedAgain) look(id);
    });
  track(job);
}

function wait(id: string, ms: number | null): void {
  forget(id);
  watched.set(id, ms === null ? null : setTimeout(() => look(id), ms));
}

/** Does all that is due for an alert, and waits for the next. */
async function lookAt(id: string): Promise<void> {
  for (;;) {
    const row = await findAlert(id);
    if (!row || row.status === "resolved") return forget(id);
    const alert = await viewOf(row);
    const isCalling = row.status === "open" && row.escalatedAt !== null;
    const people = isCalling ? await reachable() : [];
    const last = people.length > 0 ? await lastCall(id) : null;
    const isStaffed = isControlRoomStaffed();
    const due = nextDue(alert, { last, people: people.length, isStaffed });
    const ms = due ? due.at - Date.now() : null;
    if (!due || ms === null || ms > 0) return wait(id, ms);
    if (due.do === "call") await callNext(row, people);
    else await ring(row, due);
  }
}

/** Rings in the control room again, once for each time; nothing when somebody was faster. */
async function ring(row: AlertRow, due: Due): Promise<void> {
  const now = new Date().toISOString();
  const change = due.do === "escalate" ? { escalatedAt: now } : { remindedAt: now };
  const alert = await writeAlert(row, change);
  if (alert) websocketService.emitEmergencyAlert(row.vehicleId, alert);
}
