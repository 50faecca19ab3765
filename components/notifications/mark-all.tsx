"use client";

import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useFailureWords } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { markAllRead } from "@/lib/client/notification-command";
import { useNotifications } from "@/lib/client/stores/notifications";

/** Marks all that this screen has heard of as read. */
export function MarkAll() {
  const t = useTranslations("notifications");
  const words = useFailureWords();
  const unread = useNotifications((state) => state.unread);
  const markAll = () => void markAllRead().catch((failure: unknown) => toast(words(failure)));
  return (
    <Button variant="ghost" disabled={unread === 0} onClick={markAll}>
      <CheckCheck aria-hidden />
      {t("markAll")}
    </Button>
  );
}
