import type { AlertView } from "../../domain/alert";
import type { Ack } from "../../realtime/events";
import { newId } from "../new-id";
import {
  allEmergencies,
  changeEmergency,
  dropEmergency,
  keepEmergency,
} from "../outbox/emergencies";
import type { SentEmergency } from "../outbox/entry";
import { rest } from "../rest";
import type { QafilaSocket } from "../socket";
import { driver } from "../stores/driver";
import { emergencyAlarm } from "./alarm";
import { readOutbox, storageFailed } from "./kept";
import { phoneNow } from "./phone-clock";
import { lastSeen } from "./tracker";

const ANSWER_WAIT_MS = 5_000;
const HTTP_WAIT_MS = 8_000;
const RETRY_MS = 2_000;

/**
 * Holds an SOS and wakes its sender, which never gives up; then keeps it on the phone, which may be
 * full. A drill rings nobody. Rejects only while nobody has signed in here.
 */
export async function raiseSos(drill: boolean): Promise<void> {
  const { day } = driver.store.getState();
  if (!day) throw new Error("Nobody has signed in on this phone yet.");
  const sos: SentEmergency = {
    alertId: newId(),
    userId: day.user.id,
    token: day.emergencyToken,
    at: new Date(phoneNow()).toISOString(),
    drill,
    location: lastSeen(),
    receivedAt: null,
    seenBy: null,
  };
  const kept = keepEmergency(sos).catch(storageFailed);
  emergencyAlarm.ring();
  driver.set({ emergencies: [...driver.store.getState().emergencies, sos] });
  await kept;
  await readOutbox();
}

let isSeenAsked = true;

/** After a connection was lost nobody knows who has seen or ended an SOS meanwhile: asked once more. */
export function askWhoHasSeen(): void {
  isSeenAsked = false;
  emergencyAlarm.ring();
}

/**
 * Sends every emergency this phone holds, whoever raised it, until `signal`: over the socket while
 * it is that user's, else by HTTP with the token of its own; again for ever (design §3).
 */
export async function sendEmergencies(
  socketOf: (userId: string) => QafilaSocket | null,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const all = await allEmergencies();
    const waiting = all.filter(({ receivedAt }) => receivedAt === null);
    const unsure = isSeenAsked
      ? []
      : all.filter((sos) => sos.receivedAt && !sos.isOver && !sos.drill);
    isSeenAsked = true;
    // The same alertId again is the same alert: its answer says how it stands.
    for (const sos of [...waiting, ...unsure]) {
      const alert = await send(sos, socketOf(sos.userId));
      if (alert) await noteAlert(alert).catch(storageFailed);
    }
    await emergencyAlarm.sleep(waiting.length === 0 ? null : RETRY_MS);
  }
}

/** What the server says of an emergency of this phone: that it came, who has seen it, that it is over. */
export async function noteAlert({ id, openedAt, acknowledgedBy, status }: AlertView) {
  const seen = acknowledgedBy ? { seenBy: acknowledgedBy.name } : {};
  const over = status === "resolved" ? { isOver: true } : {};
  await changeEmergency(id, { receivedAt: openedAt, ...seen, ...over });
  await readOutbox();
}

/** The driver has read that it was received. */
export async function dismissSos(alertId: string): Promise<void> {
  await dropEmergency(alertId);
  await readOutbox();
}

/** The practice is over: those that were received need no reading. */
export function dismissDrills(): void {
  for (const { alertId, drill, receivedAt } of driver.store.getState().emergencies) {
    if (drill && receivedAt) void dismissSos(alertId);
  }
}

async function send(sos: SentEmergency, socket: QafilaSocket | null): Promise<AlertView | null> {
  const { alertId, at: occurredAt, drill, location, token } = sos;
  const content = { alertId, kind: "sos" as const, occurredAt, location, drill };
  if (socket?.connected) {
    const answer: Ack<AlertView> = await socket
      .timeout(ANSWER_WAIT_MS)
      .emitWithAck("emergency:raise", content)
      .catch(() => ({ ok: false }));
    if (answer.ok && answer.data) return answer.data;
  }
  const headers = { authorization: `Bearer ${token}` };
  return rest<AlertView>("POST", "/api/emergencies", content, {
    headers,
    within: HTTP_WAIT_MS,
  }).catch(() => null);
}
