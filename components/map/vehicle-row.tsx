"use client";

import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/vehicles/status-badge";
import { useServerNow } from "@/lib/client/stores/clock";
import { useVehicle } from "@/lib/client/stores/fleet";
import { reveal } from "@/lib/client/stores/selection";
import { STALE_AFTER_MS } from "@/lib/client/stores/stale";
import { useReadings } from "./use-readings";

export const ROW_HEIGHT = 60;
export const rowId = (vehicleId: string) => `vehicle-${vehicleId}`;

type Props = { vehicleId: string; top: number; isSelected: boolean; isActive: boolean };

/** One vehicle in the list; it alone is drawn again when its vehicle changes. */
export function VehicleRow({ vehicleId, top, isSelected, isActive }: Props) {
  const t = useTranslations("map");
  const readings = useReadings();
  const vehicle = useVehicle(vehicleId);
  const now = useServerNow();
  if (!vehicle) return null;
  const { plateNumber, name, status, driver, fix } = vehicle;
  const age = fix && now - fix.recordedAt;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      id={rowId(vehicleId)}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      onClick={() => reveal(vehicleId)}
      style={{ height: ROW_HEIGHT, transform: `translateY(${top}px)` }}
      className={`absolute inset-x-0 top-0 grid cursor-pointer grid-cols-[1fr_auto] items-center gap-x-3 border-s-2 px-3 transition-colors hover:bg-raised ${
        isSelected ? "border-accent bg-accent/10" : "border-transparent"
      } ${isActive ? "outline-2 -outline-offset-2 outline-accent" : ""}`}
    >
      <div className="min-w-0">
        <p className="flex gap-2 text-sm font-semibold tabular-nums">
          <bdi className="shrink-0">{plateNumber}</bdi>
          {name && <bdi className="truncate font-normal text-muted">{name}</bdi>}
        </p>
        <p className="truncate text-xs text-muted">{driver?.name ?? t("list.noDriver")}</p>
      </div>
      <div className="grid justify-items-end gap-0.5">
        <StatusBadge status={status} page={vehicle.driverPage} />
        <p className="flex gap-2 text-xs whitespace-nowrap text-muted tabular-nums">
          {fix?.speed != null && status === "moving" && (
            <span className="text-foreground">{readings.speed(fix.speed)}</span>
          )}
          <span className={age !== null && age > STALE_AFTER_MS ? "text-attention" : ""}>
            {age === null ? t("age.never") : readings.age(age)}
          </span>
        </p>
      </div>
    </div>
  );
}
