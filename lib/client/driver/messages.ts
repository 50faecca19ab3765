import { isShownBig, type NotificationView } from "../../domain/notification";
import { tellOtherTabs } from "../outbox/other-tabs";
import { enqueue } from "../outbox/queue";
import { restAll } from "../rest";
import type { QafilaSocket } from "../socket";
import { driver } from "../stores/driver";
import { queueAlarm } from "./alarm";
import { keepMessages, readOutbox, storageFailed } from "./kept";
import { phoneNow } from "./phone-clock";
import { mustBeSilent } from "./silence";
import { playTone } from "./tone";

const AGAIN_MS = 3_000;
const UNREAD = { kind: "message", unread: "true", limit: "100" };

/**
 * Keeps a driver's unread messages as the server has them until `signal`: all are read once, however
 * many other notifications came since, then what is heard applies. Kept on the phone for when there
 * is no network; one that is new sounds once, quietly.
 */
export function followMessages(socket: QafilaSocket, userId: string, signal: AbortSignal): void {
  let again: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isOld = false;

  const readAll = async () => {
    isReading = true;
    isOld = false;
    // Somebody else may have signed in on this phone meanwhile: then the answer is a refusal.
    const headers = { "x-qafila-user": userId };
    const unread = await restAll<NotificationView>("/api/notifications", UNREAD, headers).catch(
      () => null,
    );
    isReading = false;
    if (signal.aborted) return;
    if (!unread) again = setTimeout(readAll, AGAIN_MS);
    else if (isOld) void readAll();
    else apply(userId, unread.reverse());
  };
  const hear = (change: (known: NotificationView[]) => NotificationView[]) => {
    isOld = true;
    if (!isReading) apply(userId, change(driver.store.getState().messages));
  };
  const onNew = (notification: NotificationView) => {
    if (!isShownBig(notification) || notification.readAt) return;
    hear((known) => [...known.filter(({ id }) => id !== notification.id), notification]);
  };
  const onRead = ({ seqs }: { seqs: number[] }) =>
    hear((known) => known.filter(({ seq }) => !seqs.includes(seq)));

  socket.on("notification:new", onNew);
  socket.on("notification:read", onRead);
  signal.addEventListener("abort", () => {
    clearTimeout(again);
    socket.off("notification:new", onNew);
    socket.off("notification:read", onRead);
  });
  void readAll();
}

/** One that was told to be read, or is gone. */
export function forgetMessage(userId: string, notificationId: string): void {
  apply(
    userId,
    driver.store.getState().messages.filter(({ id }) => id !== notificationId),
  );
}

/** The driver has read it: kept before anything else, sent as soon as it can be. Rejects when it cannot be kept. */
export async function readMessage(notificationId: string): Promise<void> {
  const userId = driver.store.getState().day?.user.id;
  if (!userId) return;
  await enqueue(userId, { kind: "read", notificationId });
  await readOutbox().catch(storageFailed);
  queueAlarm.ring();
  tellOtherTabs();
}

function apply(userId: string, messages: NotificationView[]): void {
  const { messages: known, reads, emergencies } = driver.store.getState();
  const isNew = messages.some(
    ({ id }) => !reads.includes(id) && known.every((one) => one.id !== id),
  );
  driver.set({ messages });
  if (isNew && !mustBeSilent(emergencies, phoneNow())) playTone();
  keepMessages(userId, messages).catch(storageFailed);
}
