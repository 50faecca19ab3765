"use client";

import { BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import { setQuiet, useQuiet } from "@/lib/client/stores/quiet";

/** That this browser is quiet, until when, and what is heard all the same; nothing while it is not. */
export function QuietLine() {
  const t = useTranslations("notifications.quiet");
  const { clock } = useTimes();
  const until = useQuiet();
  if (until === null) return null;
  return (
    <div
      role="status"
      className="flex items-center gap-3 border-b border-border bg-raised px-4 py-1.5 text-sm"
    >
      <BellOff aria-hidden className="size-4 shrink-0 text-muted" />
      <p className="min-w-0 flex-1 tabular-nums">
        {until === "open" ? t("onOpen") : t("onUntil", { time: clock(until) })} {t("critical")}
      </p>
      <Button variant="ghost" onClick={() => setQuiet(null)}>
        {t("off")}
      </Button>
    </div>
  );
}
