"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Clip } from "@/components/ui/clip";
import type { NotificationView } from "@/lib/domain/notification";
import { kindIcon } from "./notification-look";
import { TypeBadge } from "./type-badge";
import { useMark } from "./use-mark";

/** What has just arrived: a press leads to the thing and marks it read, the cross only puts it away. */
export function NotificationToast({ notification }: { notification: NotificationView }) {
  const t = useTranslations("notifications");
  const mark = useMark();
  const { id, kind, type, title, message, link } = notification;
  const Icon = kindIcon[kind];
  const away = () => toast.dismiss(id);
  return (
    <div data-toast={id} className="relative flex w-full items-start gap-2.5">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <Link
          href={link ?? "/notifications"}
          prefetch={false}
          onClick={() => {
            mark(notification);
            away();
          }}
          className="block font-semibold after:absolute after:inset-0 hover:underline"
        >
          <Clip>{title}</Clip>
        </Link>
        <p className="line-clamp-2 break-words text-muted">
          <bdi>{message}</bdi>
        </p>
        <p className="flex items-center gap-x-3 text-xs text-muted">
          {t(`kinds.${kind}`)}
          <TypeBadge type={type} />
        </p>
      </div>
      <ToastCross onPress={away} />
    </div>
  );
}

/** Puts a toast away. */
export function ToastCross({ onPress }: { onPress: () => void }) {
  const t = useTranslations("shell.actions");
  return (
    <button
      type="button"
      aria-label={t("close")}
      onClick={onPress}
      className="relative z-[1] -my-2 -me-3 inline-flex size-10 shrink-0 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-foreground pointer-coarse:size-11"
    >
      <X aria-hidden className="size-4" />
    </button>
  );
}
