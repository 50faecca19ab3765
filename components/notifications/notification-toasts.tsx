"use client";

import { useEffect } from "react";
import { toast } from "sonner";
import { isQuiet, maySpeak } from "@/lib/client/quiet-mode";
import { connection } from "@/lib/client/stores/connection";
import { notificationList } from "@/lib/client/stores/notification-list";
import { notifications } from "@/lib/client/stores/notifications";
import { followQuiet, quietNow } from "@/lib/client/stores/quiet";
import { hasItsLine, makesRoom } from "@/lib/client/toast-room";
import { isCritical, type NotificationView } from "@/lib/domain/notification";
import { MissedToast } from "./missed-toast";
import { NotificationToast } from "./notification-toast";

/** More than these at once nobody reads. */
const MOST = 3;
const SHOWN_MS = 8_000;

/** Says what arrives while this screen listens, and once what came while it could not. */
export function NotificationToasts() {
  useEffect(followQuiet, []);
  useEffect(() => {
    const shown = new Map<string, NotificationView>();
    const putAway = (id: string) => {
      shown.delete(id);
      toast.dismiss(id);
    };
    const show = (notification: NotificationView) => {
      const { id } = notification;
      if (shown.size >= MOST) {
        const least = makesRoom([...shown.values()], notification);
        if (!least) return;
        putAway(least.id);
      }
      shown.set(id, notification);
      const gone = () => shown.delete(id);
      toast.custom(() => <NotificationToast notification={notification} />, {
        ...{ id, onDismiss: gone, onAutoClose: gone },
        // What is critical stays until somebody has put it away.
        duration: isCritical(notification) ? Number.POSITIVE_INFINITY : SHOWN_MS,
      });
    };
    const stopList = notificationList.subscribe(({ isOpen }) => {
      if (isOpen) for (const id of [...shown.keys()]) putAway(id);
    });
    const stop = notifications.store.subscribe(({ arrived, missed, marked }, before) => {
      const may = (one: NotificationView) => maySpeak(one, quietNow(), connection.serverNow());
      const isInSight = (one: NotificationView) =>
        hasItsLine(one) || (notificationList.getState().isOpen && !isCritical(one));
      if (arrived && arrived !== before.arrived && may(arrived) && !isInSight(arrived)) {
        show(arrived);
      }
      if (marked && marked !== before.marked) {
        for (const { id, seq } of [...shown.values()]) if (marked.seqs.includes(seq)) putAway(id);
      }
      if (missed && missed !== before.missed) {
        if (missed.criticals.some(may) || !isQuiet(quietNow(), connection.serverNow())) {
          toast.custom(() => <MissedToast missed={missed} />, {
            ...{ id: "missed", duration: Number.POSITIVE_INFINITY },
            onDismiss: notifications.putMissedAway,
          });
        }
      }
    });
    return () => {
      stop();
      stopList();
    };
  }, []);
  return null;
}
