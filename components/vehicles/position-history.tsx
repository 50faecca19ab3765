"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorNote } from "@/components/ui/error-note";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { type Page, rest } from "@/lib/client/rest";
import { type HistoryPosition, PositionTable } from "./position-table";

const DAY_MS = 24 * 60 * 60_000;
const PAGE = 50;

/** The fixes of the last 24 hours, newest first, a page at a time. */
export function PositionHistory({ vehicleId }: { vehicleId: string }) {
  const t = useTranslations("vehicles.history");
  const { run, isBusy, error } = useRequest();
  const [range, setRange] = useState(lastDay);
  const [page, setPage] = useState<Page<HistoryPosition>>();

  const load = useCallback(
    (cursor: string | null) => {
      const query = new URLSearchParams({ vehicleId, ...range, order: "desc", limit: `${PAGE}` });
      if (cursor) query.set("cursor", cursor);
      return rest<Page<HistoryPosition>>("GET", `/api/positions?${query}`);
    },
    [vehicleId, range],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` is new on every render and only reports
  useEffect(() => {
    void run(async () => setPage(await load(null)));
  }, [load]);

  const more = async (cursor: string) => {
    const older = await load(cursor);
    setPage((shown) => ({ ...older, items: [...(shown?.items ?? []), ...older.items] }));
  };
  return (
    <Card
      title={t("title")}
      text={t("text")}
      action={
        <IconButton label={t("refresh")} disabled={isBusy} onClick={() => setRange(lastDay())}>
          <RefreshCw aria-hidden />
        </IconButton>
      }
    >
      {error && <ErrorNote>{error}</ErrorNote>}
      {!page && isBusy && <Skeleton className="h-24 w-full" />}
      {page?.items.length === 0 && <p className="text-sm text-muted">{t("empty")}</p>}
      {page && page.items.length > 0 && <PositionTable positions={page.items} />}
      {page?.nextCursor && (
        <Button
          className="mt-3"
          disabled={isBusy}
          onClick={() => run(() => more(page.nextCursor as string))}
        >
          {t("more")}
        </Button>
      )}
    </Card>
  );
}

function lastDay() {
  const now = Date.now();
  return { from: new Date(now - DAY_MS).toISOString(), to: new Date(now).toISOString() };
}
