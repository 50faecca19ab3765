"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

type Props = { count: number; onAcknowledge: () => void; onClear: () => void };

/** How many are selected and what can be done with all of them; below the list, which does not move. */
export function BulkBar({ count, onAcknowledge, onClear }: Props) {
  const t = useTranslations("alerts.bulk");
  if (count === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-border bg-surface px-4 py-2 md:px-6">
      <p role="status" className="me-auto text-sm font-medium tabular-nums">
        {t("selected", { count })}
      </p>
      <Button onClick={onClear}>{t("clear")}</Button>
      <Button variant="primary" onClick={onAcknowledge}>
        {t("acknowledge")}
        <span dir="ltr" aria-hidden className="max-md:hidden">
          <Kbd>Shift</Kbd> <Kbd>A</Kbd>
        </span>
      </Button>
    </div>
  );
}
