"use client";

import { CheckCheck, Inbox, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { everything, type NotificationPageFilter } from "@/lib/client/notification-filter";

type Props = {
  filter: NotificationPageFilter;
  onChange: (change: Partial<NotificationPageFilter>) => void;
};

/** Nothing to show: nothing yet, nothing unread, or nothing the filter lets through. */
export function NotificationsEmpty({ filter: { kinds, isUnread }, onChange }: Props) {
  const t = useTranslations("notifications");
  const toAll = <Button onClick={() => onChange(everything)}>{t("empty.showAll")}</Button>;
  if (kinds.length > 0) {
    return (
      <EmptyState
        icon={SearchX}
        title={t("empty.noMatch")}
        text={t("empty.noMatchText")}
        action={toAll}
      />
    );
  }
  if (isUnread) {
    return (
      <EmptyState
        icon={CheckCheck}
        title={t("empty.allRead")}
        text={t("empty.allReadText")}
        action={toAll}
      />
    );
  }
  return (
    <EmptyState
      icon={Inbox}
      title={t("empty.title")}
      text={t("empty.text")}
      action={
        <Button onClick={() => onChange({ tab: "preferences" })}>{t("tabs.preferences")}</Button>
      }
    />
  );
}
