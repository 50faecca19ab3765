"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { ShiftButtons } from "@/components/shift/shift-buttons";
import { Button } from "@/components/ui/button";
import { type AlertFilter, questionOf } from "@/lib/client/alert-filter";
import { useServerMinute } from "@/lib/client/stores/clock";

type Props = {
  /** How many need somebody; null while unknown. */
  count: number | null;
  filter: AlertFilter;
};

/** How many need somebody, how live that is, the shift's begin and end, and the list as a file. */
export function AlertsHeader({ count, filter }: Props) {
  const t = useTranslations("alerts");
  const minute = useServerMinute();
  const csv = `/api/alerts.csv?${new URLSearchParams(questionOf(filter, minute * 60_000))}`;
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 p-4 md:px-6">
      <h1 className="text-lg font-semibold">{t("title")}</h1>
      <p className="text-sm text-muted tabular-nums max-md:sr-only" aria-live="polite">
        {count === null ? t("loading") : t("count", { count })}
      </p>
      <ConnectionIndicator />
      <div className="ms-auto flex flex-wrap gap-2">
        <Button asChild>
          <a href={csv} download title={t("exportHint")}>
            <Download aria-hidden />
            {t("export")}
          </a>
        </Button>
        <ShiftButtons />
      </div>
    </header>
  );
}
