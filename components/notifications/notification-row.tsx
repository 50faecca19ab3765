"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Clip } from "@/components/ui/clip";
import type { NotificationView } from "@/lib/domain/notification";
import { kindIcon } from "./notification-look";
import { NotificationTime } from "./notification-time";
import { TypeBadge } from "./type-badge";

type Props = {
  notification: NotificationView;
  /** Where it leads from here; null: nowhere. */
  href: string | null;
  isActive: boolean;
  onActive: () => void;
  onOpen: () => void;
  onMark: () => void;
};

const titleClass =
  "block max-w-full min-w-0 text-start after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent";

/** One notification: what it says, of which kind, since when, and whether it was read. */
export function NotificationRow({ notification, href, isActive, ...row }: Props) {
  const t = useTranslations("notifications");
  const { id, kind, title, message, type, createdAt, readAt } = notification;
  const opener = useRef<HTMLAnchorElement & HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) opener.current?.focus();
  }, [isActive]);
  const isUnread = readAt === null;
  const Icon = kindIcon[kind];
  const name = (
    <>
      {isUnread && <span className="sr-only">{t("row.unread")} </span>}
      <Clip className={isUnread ? "font-semibold" : ""}>{title}</Clip>
    </>
  );
  const common = { ref: opener, onFocus: row.onActive, onClick: row.onOpen, className: titleClass };
  return (
    <li
      data-notification={id}
      data-unread={isUnread}
      className="relative flex scroll-mt-10 items-start gap-2.5 border-b border-border px-4 py-2.5 text-sm hover:bg-raised"
    >
      <span
        aria-hidden
        className={`mt-1.5 size-2 shrink-0 rounded-full ${isUnread ? "bg-accent" : ""}`}
      />
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-3">
          <div className="min-w-0 flex-1">
            {href === null ? (
              <button type="button" {...common}>
                {name}
              </button>
            ) : (
              <Link href={href} prefetch={false} {...common}>
                {name}
              </Link>
            )}
          </div>
          <NotificationTime at={createdAt} />
        </div>
        <p className={`line-clamp-3 break-words ${isUnread ? "" : "text-muted"}`}>
          <bdi>{message}</bdi>
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-xs text-muted">
          <Clip>{t(`kinds.${kind}`)}</Clip>
          <TypeBadge type={type} />
        </p>
      </div>
      {isUnread && (
        <button
          type="button"
          aria-label={t("row.mark", { title })}
          title={t("row.markHint")}
          onClick={row.onMark}
          className="relative z-[1] -me-2 inline-flex size-9 shrink-0 items-center justify-center self-center rounded-md text-muted hover:bg-surface hover:text-foreground pointer-coarse:size-11"
        >
          <Check aria-hidden className="size-4" />
        </button>
      )}
    </li>
  );
}
