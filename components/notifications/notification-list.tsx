"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useFleetZone } from "@/components/shell/use-fleet-zone";
import { useListKeys } from "@/components/shell/use-list-keys";
import { byDay, type NotificationDay } from "@/lib/client/notification-days";
import { useServerMinute } from "@/lib/client/stores/clock";
import type { NotificationView } from "@/lib/domain/notification";
import { NotificationRow } from "./notification-row";
import { useMarkKey } from "./use-mark-key";

type Props = {
  /** The newest first. */
  items: readonly NotificationView[];
  /** Where one leads from here; null: nowhere. */
  hrefOf?: (notification: NotificationView) => string | null;
  onOpen: (notification: NotificationView) => void;
  onMark: (notification: NotificationView) => void;
  /** The list is in a dialog: keys pressed elsewhere are not its. */
  isInDialog?: boolean;
};

const itsLink = ({ link }: NotificationView) => link;

/** Notifications by day, driven by keys: j and k move, Enter opens, m marks as read. */
export function NotificationList({ items, hrefOf = itsLink, isInDialog, ...deeds }: Props) {
  const zone = useFleetZone();
  const now = useServerMinute() * 60_000;
  const [activeId, setActiveId] = useState<string | null>(null);
  const ids = items.map(({ id }) => id);
  const markAndGoOn = (id: string) => {
    const at = ids.indexOf(id);
    const one = items[at];
    setActiveId(ids[at + 1] ?? ids[at - 1] ?? null);
    if (one && one.readAt === null) deeds.onMark(one);
  };
  // Enter is the focused row's own.
  useListKeys({ ids, activeId, setActiveId, onChoose: () => {}, isInDialog });
  useMarkKey(activeId, markAndGoOn);
  return byDay(items, zone, now || Date.now()).map((day) => (
    <section key={day.date}>
      <DayHeading day={day} />
      <ul>
        {day.items.map((one) => (
          <NotificationRow
            key={one.id}
            notification={one}
            href={hrefOf(one)}
            isActive={one.id === activeId}
            onActive={() => setActiveId(one.id)}
            onOpen={() => deeds.onOpen(one)}
            onMark={() => deeds.onMark(one)}
          />
        ))}
      </ul>
    </section>
  ));
}

function DayHeading({ day: { name, items } }: { day: NotificationDay }) {
  const t = useTranslations("notifications.days");
  const format = useFormatter();
  const long = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  return (
    <h2 className="sticky top-0 z-[2] border-b border-border bg-raised px-4 py-1.5 text-xs font-medium text-muted">
      {name ? t(name) : format.dateTime(new Date(items[0]?.createdAt ?? 0), long)}
    </h2>
  );
}
