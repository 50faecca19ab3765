"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ErrorNote } from "@/components/ui/error-note";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { CrossingList } from "./crossing-list";
import { useCrossings } from "./use-crossings";

/** Which geofences a vehicle went into and out of lately. */
export function VehicleCrossings({ vehicleId }: { vehicleId: string }) {
  const t = useTranslations("geofences.crossings");
  const { crossings, reload, error } = useCrossings({ vehicleId });
  return (
    <Card
      title={t("title")}
      text={t("vehicleText")}
      action={
        <IconButton label={t("refresh")} onClick={() => void reload()}>
          <RefreshCw aria-hidden />
        </IconButton>
      }
    >
      {error && <ErrorNote>{error}</ErrorNote>}
      {!crossings && !error && <Skeleton className="h-24 w-full" />}
      {crossings?.length === 0 && <p className="text-sm text-muted">{t("vehicleNone")}</p>}
      {crossings && (
        <div className="max-h-96 overflow-y-auto">
          <CrossingList crossings={crossings} of="vehicle" />
        </div>
      )}
    </Card>
  );
}
