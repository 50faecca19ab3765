"use client";

import { useTranslations } from "next-intl";
import { StatusShape } from "@/components/vehicles/status-shape";
import { toggleStatus, useListFilter } from "@/lib/client/stores/list-filter";
import { type VehicleStatus, vehicleStatuses } from "@/lib/domain/vehicle";
import { useReadings } from "./use-readings";

/** One chip per status with its count; chosen ones narrow list and map. */
export function StatusFilter({ counts }: { counts: Record<VehicleStatus, number> }) {
  const t = useTranslations("map");
  const { count } = useReadings();
  const { statuses } = useListFilter();
  return (
    <fieldset className="grid grid-cols-4 gap-1.5 px-3 pb-3">
      <legend className="sr-only">{t("list.filter")}</legend>
      {vehicleStatuses.map((status) => (
        <button
          key={status}
          type="button"
          aria-pressed={statuses.has(status)}
          onClick={() => toggleStatus(status)}
          className="flex min-w-0 flex-col items-center gap-0.5 rounded-lg border border-border px-1 py-1.5 transition-colors hover:bg-raised aria-pressed:border-accent aria-pressed:bg-accent/10 pointer-coarse:min-h-11"
        >
          <span className="flex items-center gap-1.5 text-sm font-semibold tabular-nums">
            <StatusShape status={status} className="size-3" />
            {count(counts[status])}
          </span>
          <span className="w-full truncate text-center text-[0.6875rem] leading-tight text-muted">
            {t(`status.${status}`)}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
