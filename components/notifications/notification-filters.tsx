"use client";

import { useTranslations } from "next-intl";
import { FilterChip } from "@/components/alerts/filter-chip";
import type { NotificationPageFilter } from "@/lib/client/notification-filter";
import { type NotificationKind, notificationKinds } from "@/lib/domain/notification";
import { kindIcon } from "./notification-look";

type Props = {
  filter: NotificationPageFilter;
  onChange: (change: Partial<NotificationPageFilter>) => void;
};

/** Which notifications are listed: unread only, and of which kinds. */
export function NotificationFilters({ filter: { kinds, isUnread }, onChange }: Props) {
  const t = useTranslations("notifications");
  const toggled = (kind: NotificationKind) =>
    kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind];
  return (
    <fieldset className="flex shrink-0 gap-1.5 overflow-x-auto px-4 py-2 md:flex-wrap md:px-6 [scrollbar-width:none]">
      <legend className="sr-only">{t("filters")}</legend>
      <FilterChip isOn={isUnread} onToggle={() => onChange({ isUnread: !isUnread })}>
        {t("unreadOnly")}
      </FilterChip>
      <span aria-hidden className="mx-1 w-px shrink-0 self-stretch bg-border" />
      {notificationKinds.map((kind) => {
        const Icon = kindIcon[kind];
        return (
          <FilterChip
            key={kind}
            isOn={kinds.includes(kind)}
            onToggle={() => onChange({ kinds: toggled(kind) })}
          >
            <Icon aria-hidden className="size-4" />
            {t(`kinds.${kind}`)}
          </FilterChip>
        );
      })}
    </fieldset>
  );
}
