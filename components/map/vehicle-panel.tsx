"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { StatusBadge } from "@/components/vehicles/status-badge";
import { useFleetLoaded, useVehicle } from "@/lib/client/stores/fleet";
import { select } from "@/lib/client/stores/selection";
import { PanelActions } from "./panel-actions";
import { PanelAges } from "./panel-ages";
import { PanelDriver } from "./panel-driver";
import { PanelFacts } from "./panel-facts";
import { PanelTrip } from "./panel-trip";

/** All about the selected vehicle; `data-lat` and `data-lng` are its newest fix's. */
export function VehiclePanel({ vehicleId }: { vehicleId: string }) {
  const t = useTranslations("map.panel");
  const words = useTranslations("map");
  const vehicle = useVehicle(vehicleId);
  const isLoaded = useFleetLoaded();
  const close = (
    <IconButton label={t("close")} onClick={() => select(null)}>
      <X />
    </IconButton>
  );
  if (!vehicle)
    return (
      <div className="flex items-center justify-between gap-2 p-3 ps-4 text-sm text-muted">
        {isLoaded ? t("gone") : words("loading")}
        {close}
      </div>
    );
  const { plateNumber, name, status, driver, driverPage, fix } = vehicle;
  return (
    <section
      aria-label={t("label", { plate: plateNumber })}
      data-lat={fix?.lat}
      data-lng={fix?.lng}
      className="flex min-h-0 flex-col"
    >
      <header className="flex items-start gap-2 ps-4 pe-2 pt-2 pb-3">
        <div className="min-w-0 flex-1 pt-1.5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 className="text-lg leading-6 font-semibold tabular-nums">
              <bdi>{plateNumber}</bdi>
            </h2>
            <StatusBadge status={status} page={driverPage} />
          </div>
          {name && <p className="truncate text-sm text-muted">{name}</p>}
        </div>
        {close}
      </header>
      <div className="flex min-h-0 flex-col gap-4 overflow-y-auto overscroll-contain px-4 pb-4 *:shrink-0">
        <PanelAges vehicle={vehicle} />
        <PanelFacts vehicle={vehicle} />
        <PanelActions vehicleId={vehicleId} />
        <PanelTrip key={vehicleId} vehicleId={vehicleId} />
        <div className="border-t border-border pt-4">
          <h3 className="sr-only">{t("driver")}</h3>
          <PanelDriver vehicleId={vehicleId} driver={driver} />
        </div>
      </div>
    </section>
  );
}
