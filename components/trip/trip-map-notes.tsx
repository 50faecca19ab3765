"use client";

import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { useReadings } from "@/components/map/use-readings";
import { StatusShape } from "@/components/vehicles/status-shape";
import { useServerNow } from "@/lib/client/stores/clock";
import { type DrivenWay, useDrivenPhase } from "@/lib/client/stores/driven-way";
import { useFleetLoaded, useVehicle } from "@/lib/client/stores/fleet";
import type { Player } from "@/lib/client/stores/player";
import { STALE_AFTER_MS } from "@/lib/client/stores/stale";
import type { TripView } from "@/lib/domain/trip-view";
import { useIsReplaying } from "./use-player";

type Props = { trip: TripView; driven: DrivenWay; player: Player; isPlain: boolean };

/** What the map cannot show: how old the vehicle's fix is, and what is missing. */
export function TripMapNotes({ trip, driven, player, isPlain }: Props) {
  const t = useTranslations("trip.map");
  const plain = useTranslations("map")("plain");
  const phase = useDrivenPhase(driven);
  const isReplaying = useIsReplaying(player);
  return (
    <div className="flex flex-wrap items-start gap-2">
      <span className="contents sm:hidden">
        <ConnectionIndicator />
      </span>
      {isReplaying && <Note>{t("replaying")}</Note>}
      {trip.status === "ongoing" && <FixNote vehicleId={trip.vehicleId} />}
      {phase === "failed" && <Note>{t("drivenFailed")}</Note>}
      {isPlain && <Note>{plain}</Note>}
    </div>
  );
}

function FixNote({ vehicleId }: { vehicleId: string }) {
  const t = useTranslations("trip.map");
  const { age, span } = useReadings();
  const vehicle = useVehicle(vehicleId);
  const isLoaded = useFleetLoaded();
  const now = useServerNow();
  if (!isLoaded || now === 0) return null;
  if (!vehicle?.fix) return <Note>{t("noFix")}</Note>;
  const silence = now - vehicle.fix.recordedAt;
  const isSilent = silence > STALE_AFTER_MS;
  return (
    <Note>
      {isSilent ? (
        <Clock aria-hidden className="size-3.5 text-attention" />
      ) : (
        <StatusShape status={vehicle.status} />
      )}
      <span className="tabular-nums">
        {isSilent ? t("silent", { age: span(silence) }) : t("fix", { age: age(silence) })}
      </span>
    </Note>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p className="inline-flex items-center gap-2 rounded-full border border-border bg-surface px-3.5 py-1.5 text-xs shadow-md">
      {children}
    </p>
  );
}
