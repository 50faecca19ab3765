import type { AlertView } from "../../domain/alert";
import { isAlreadyDone } from "../../domain/already-done";
import type { DriverDay } from "../../domain/driver-day";
import type { TripView } from "../../domain/trip-view";
import type { Ack } from "../../realtime/events";
import { followConnection } from "../follow-connection";
import { keepFresh } from "../keep-fresh";
import { serveNotifications } from "../live-notifications";
import { drain } from "../outbox/drain";
import type { QueuedCommand } from "../outbox/entry";
import { hearOtherTabs, tellOtherTabs } from "../outbox/other-tabs";
import { transport } from "../outbox/transport";
import { createSocket, type QafilaSocket } from "../socket";
import { connection } from "../stores/connection";
import { driver } from "../stores/driver";
import { notifications } from "../stores/notifications";
import { setWhosePhone } from "../whose-phone";
import { emergencyAlarm, queueAlarm } from "./alarm";
import { applySettled, tellChange } from "./apply";
import { keepDay, readKept, readOutbox, showDay, storageFailed } from "./kept";
import { followMessages, forgetMessage } from "./messages";
import { readClock, setClock } from "./phone-clock";
import { askWhoHasSeen, noteAlert, sendEmergencies } from "./sos";

const DAY_WAIT_MS = 10_000;

/** The socket and whose it is, once the server has said so. */
type Session = { socket: QafilaSocket; userId: string; end: AbortController };
let session: Session | null = null;

/** What is one user's alone is asked for once it is known whose phone this is, on every connection. */
const began = new Set<() => void>();
const sessions = {
  ...connection,
  onOpen: (then: () => void) => {
    began.add(then);
    return () => void began.delete(then);
  },
};

/**
 * Shows what the phone kept, connects, and then keeps the day up to date and the queue moving. The
 * returned function stops it.
 */
export function startDriver(): () => void {
  const { socket, close } = createSocket();
  const stopped = new AbortController();
  const fresh = keepFresh<DriverDay>({
    // What was heard beside it is merged by when it was (merge-day.ts).
    read: async () => {
      const day = await askDay(socket);
      await applyDay(day);
      return day;
    },
    apply: (day) => beginSession(socket, day.user.id),
  });

  socket.on("connect", () => emergencyAlarm.ring());
  socket.on("duty:changed", fresh.again);
  socket.on("trip:updated", ({ data }) => {
    connection.heard();
    tellChange(data as TripView);
    driver.applyTrip(data as TripView);
    keepSoon();
  });
  socket.on("emergency:alert", ({ alert }) => {
    driver.applyAccident(alert as AlertView);
    keepSoon();
  });
  socket.on("alert:updated", ({ alert }) => {
    noteAlert(alert as AlertView).catch(storageFailed);
    driver.applyAccident(alert as AlertView);
    keepSoon();
  });
  socket.on("disconnect", (reason) => {
    endSession();
    if (reason === "io server disconnect") driver.set({ session: "out" });
  });
  followConnection(socket, () => driver.set({ session: "out" }));

  const stopNotifications = serveNotifications(socket, notifications, undefined, sessions);
  const socketOf = (userId: string) => (session?.userId === userId ? session.socket : null);
  readClock();
  void readKept().catch(storageFailed);
  // Beside all else: no trouble of the day or the queue may hold an SOS up.
  void sendEmergencies(socketOf, stopped.signal);
  const stopHearing = hearOtherTabs(() => {
    queueAlarm.ring();
    emergencyAlarm.ring();
    void readOutbox().catch(storageFailed);
  });
  socket.connect();
  return () => {
    fresh.stop();
    stopped.abort();
    emergencyAlarm.ring();
    stopHearing();
    stopNotifications();
    endSession();
    close();
  };
}

/** The socket of whoever is signed in here, while it is open. */
export const liveSocket = (): QafilaSocket | null => session?.socket ?? null;

async function askDay(socket: QafilaSocket): Promise<DriverDay> {
  const answer: Ack<DriverDay> = await socket.timeout(DAY_WAIT_MS).emitWithAck("driver:day");
  if (!answer.ok || !answer.data) throw new Error(answer.ok ? "" : answer.error.message);
  return answer.data;
}

/** The server's word of how all stands, over whatever else was known; what is newer stays. */
async function applyDay(day: DriverDay): Promise<void> {
  setClock(Date.parse(day.at));
  connection.heard(Date.parse(day.at));
  setWhosePhone(day.user.id);
  if (driver.store.getState().day?.user.id !== day.user.id) {
    notifications.reset();
    driver.set({ messages: [] });
  }
  await showDay(day.user.id, () => merged(day)).catch((error: unknown) => {
    driver.set({ day: merged(day) });
    storageFailed(error);
  });
  driver.set({ session: "in" });
  const shown = driver.store.getState().day;
  if (shown) await keepDay(shown).catch(storageFailed);
}

/** The answer with what is newer, at the moment it is shown; what happened without a network is told as well. */
function merged(answer: DriverDay): DriverDay {
  const next = driver.merged(answer);
  const isSame = driver.store.getState().day?.user.id === answer.user.id;
  if (isSame) for (const trip of next.trips) tellChange(trip);
  return next;
}

/** From now on this socket is known to be that user's, and sends what waits for them. */
function beginSession(socket: QafilaSocket, userId: string): void {
  if (session?.socket === socket && session.userId === userId) return;
  endSession();
  const end = new AbortController();
  session = { socket, userId, end };
  asked = null;
  askWhoHasSeen();
  followMessages(socket, userId, end.signal);
  for (const then of began) then();
  void drain({
    userId,
    send: transport(socket, userId),
    isDone: (command) => isDone(socket, command),
    settled: (batch, data) => {
      applySettled(batch, data);
      // Told or gone: either way there is nothing to read any more.
      if (batch.kind === "read") forgetMessage(userId, batch.notificationId);
      void readOutbox().catch(storageFailed);
      tellOtherTabs();
      keepSoon();
    },
    failed: storageFailed,
    rest: (ms) => restUntil(end.signal, ms),
    signal: end.signal,
  }).then((how) => {
    // Somebody else has signed in on this phone meanwhile: connected anew, the server says who.
    if (how === "signed-out") socket.disconnect().connect();
  });
}

function endSession(): void {
  session?.end.abort();
  session = null;
  queueAlarm.ring();
}

/** Until something is put into the queue, or `ms` have passed, or the session is over. */
async function restUntil(signal: AbortSignal, ms: number | null): Promise<void> {
  if (ms === null) return queueAlarm.sleep(null);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A run of refused commands asks once a second: the server takes no more than five events. */
let asked: { at: number; day: Promise<DriverDay> } | null = null;
const ASK_EVERY_MS = 1_000;

async function isDone(socket: QafilaSocket, command: QueuedCommand): Promise<boolean | null> {
  if (!asked || Date.now() - asked.at > ASK_EVERY_MS) {
    asked = { at: Date.now(), day: askDay(socket) };
  }
  const day = await asked.day.catch(() => null);
  if (!day) return null;
  await applyDay(day);
  const trip = day.trips.find(({ id }) => id === command.tripId) ?? null;
  return isAlreadyDone(command.event, command.content, trip, day.duty);
}

let isKeepingSoon = false;

/** What changed is kept on the phone, at most once a second. */
function keepSoon(): void {
  if (isKeepingSoon) return;
  isKeepingSoon = true;
  setTimeout(() => {
    isKeepingSoon = false;
    const { day } = driver.store.getState();
    if (day) void keepDay(day).catch(storageFailed);
  }, 1_000);
}
