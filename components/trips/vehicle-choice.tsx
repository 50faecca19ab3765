"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useReadings } from "@/components/map/use-readings";
import { Clip } from "@/components/ui/clip";
import { StatusBadge } from "@/components/vehicles/status-badge";
import { useServerNow } from "@/lib/client/stores/clock";
import type { FleetVehicle } from "@/lib/client/stores/fleet";
import type { CandidateView } from "@/lib/domain/trip-view";

type Props = { name: string; isChosen: boolean; onChoose: () => void; children: ReactNode };

/** One vehicle to choose, as a radio button the size of a row. */
export function VehicleChoice({ name, isChosen, onChoose, children }: Props) {
  return (
    <label className="flex min-h-12 cursor-pointer items-center gap-3 rounded-md border border-border px-3 py-1.5 text-sm hover:bg-raised has-checked:border-accent has-checked:bg-accent/10 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        className="size-4 shrink-0 accent-accent outline-none"
      />
      {children}
    </label>
  );
}

/** Who it is, and when it could be there. */
export function CandidateWords({ candidate }: { candidate: CandidateView }) {
  const t = useTranslations("trips.new.vehicle");
  const { span, metres, kilometres } = useReadings();
  const { plateNumber, driver, distance, eta, fixAge } = candidate;
  const now = useServerNow();
  const aged = fixAge * 1000 + Math.max(0, now - Date.parse(eta.madeAt));
  const inTime = (at: string) => span(Math.max(60_000, Date.parse(at) - Date.parse(eta.madeAt)));
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-medium tabular-nums">
          <Clip>{plateNumber}</Clip>
        </span>
        <span className="block text-xs text-muted">
          <Clip>{driver?.name ?? t("noDriver")}</Clip>
        </span>
      </span>
      <span className="shrink-0 text-end tabular-nums">
        <span className="block font-medium">
          {t("there", { span: inTime(eta.at) })}{" "}
          <span className="text-xs font-normal text-muted">
            ({t("range", { earliest: inTime(eta.earliest), latest: inTime(eta.latest) })})
          </span>
        </span>
        <span className="block text-xs text-muted">
          {distance < 1000 ? metres(distance) : kilometres(Math.round(distance / 1000))}
          {" · "}
          {t("fix", { span: span(aged) })}
        </span>
      </span>
    </>
  );
}

/** A vehicle that was chosen by name: free or not, near or not. */
export function VehicleWords({ vehicle }: { vehicle: FleetVehicle }) {
  const t = useTranslations("trips.new.vehicle");
  const { plateNumber, driver, status } = vehicle;
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-medium tabular-nums">
          <Clip>{plateNumber}</Clip>
        </span>
        <span className="block text-xs text-muted">
          <Clip>{driver?.name ?? t("noDriver")}</Clip>
        </span>
      </span>
      <StatusBadge status={status} />
    </>
  );
}
