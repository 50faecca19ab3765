"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import { type FenceDraft, fenceDraft } from "@/lib/client/stores/fence-draft";
import { useGeofence, useGeofences } from "@/lib/client/stores/geofences";

/** Says that somebody else changed or deleted the fence since this change of it began, and what can be done. */
export function ChangedMeanwhile({ draft }: { draft: FenceDraft }) {
  const t = useTranslations("geofences.meanwhile");
  const { clock } = useTimes();
  const { loaded } = useGeofences();
  const now = useGeofence(draft.id);
  const isGone = draft.id !== null && loaded && !now;
  if (!isGone && !(now && now.version > draft.version)) return null;
  return (
    <div
      role="alert"
      className="grid gap-2 rounded-md border border-attention/40 bg-attention/10 p-3 text-sm"
    >
      <p className="flex items-start gap-2">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-attention" />
        {now ? t("changed", { time: clock(now.updatedAt) }) : t("deleted")}
      </p>
      <div className="flex flex-wrap gap-2">
        {now ? (
          <>
            <Button onClick={() => fenceDraft.beginChange(now)}>{t("takeTheirs")}</Button>
            <Button onClick={() => fenceDraft.rebase(now.version)}>{t("keepMine")}</Button>
          </>
        ) : (
          <Button onClick={() => fenceDraft.change({ id: null, version: 0 })}>
            {t("saveAsNew")}
          </Button>
        )}
      </div>
    </div>
  );
}
