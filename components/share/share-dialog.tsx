"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Skeleton } from "@/components/ui/skeleton";
import { type Page, rest } from "@/lib/client/rest";
import type { ShareView, TripView } from "@/lib/domain/trip-view";
import { NewShare } from "./new-share";
import { ShareList } from "./share-list";

type Props = { trip: TripView; open: boolean; onOpenChange: (open: boolean) => void };

/** Links for customers: makes them, lists them, takes them back. */
export function ShareDialog({ trip, open, onOpenChange }: Props) {
  const t = useTranslations("share.dialog");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")} description={t("text")}>
      <Shares trip={trip} />
    </Dialog>
  );
}

function Shares({ trip }: { trip: TripView }) {
  const { run, isBusy, error } = useRequest();
  const [shares, setShares] = useState<ShareView[]>();
  const load = useCallback(async () => {
    const { items } = await rest<Page<ShareView>>("GET", `/api/trips/${trip.id}/shares`);
    setShares(items);
  }, [trip.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` is new on every render and only reports
  useEffect(() => {
    void run(load);
  }, [load]);
  return (
    <div className="grid gap-5">
      <NewShare trip={trip} onMade={() => void run(load)} />
      {error && <ErrorNote>{error}</ErrorNote>}
      {!shares && isBusy && <Skeleton className="h-16 w-full" />}
      {shares && <ShareList trip={trip} shares={shares} onChange={() => void run(load)} />}
    </div>
  );
}
