"use client";

import { Inbox } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { buttonClass } from "@/components/ui/button";
import type { Missed } from "@/lib/client/stores/notifications";
import { ToastCross } from "./notification-toast";

/** How much came while this screen could not hear, in one line, and the way to see it. */
export function MissedToast({ missed: { count, criticals } }: { missed: Missed }) {
  const t = useTranslations("notifications.missed");
  const away = () => toast.dismiss("missed");
  return (
    <div data-missed={count} className="flex w-full items-center gap-2.5">
      <Inbox aria-hidden className="size-4 shrink-0 text-muted" />
      <p className="min-w-0 flex-1 tabular-nums">
        {t("count", { count })}
        {criticals.length > 0 && (
          <span className="font-semibold text-emergency">
            {t("criticals", { count: criticals.length })}
          </span>
        )}
      </p>
      <Link href="/notifications?unread=true" onClick={away} className={buttonClass("ghost")}>
        {t("see")}
      </Link>
      <ToastCross onPress={away} />
    </div>
  );
}
