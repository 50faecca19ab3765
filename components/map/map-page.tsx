"use client";

import type { Map as LeafletMap } from "leaflet";
import { ChevronDown, ChevronUp, PanelLeftOpen } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { fleet, useFleetLoaded } from "@/lib/client/stores/fleet";
import { useSelection } from "@/lib/client/stores/selection";
import type { Role } from "@/lib/domain/user";
import { ConnectionEnded } from "./connection-ended";
import { ConnectionIndicator } from "./connection-indicator";
import { FleetEmpty } from "./fleet-empty";
import { MapAttribution } from "./map-attribution";
import { fitFleet } from "./map-camera";
import { MapControls } from "./map-controls";
import { MapScale } from "./map-scale";
import { useShownVehicles } from "./use-shown-vehicles";
import { useVehicleAddress } from "./use-vehicle-address";
import { VehicleList } from "./vehicle-list";
import { VehiclePanel } from "./vehicle-panel";

const MapView = dynamic(() => import("./map-view").then((module) => module.MapView), {
  ssr: false,
});

type Props = { role: Role; tileUrl: string; tileAttribution: string };

/** The control room: the map under everything, the list on the start side, the panel on the end side. */
export function MapPage({ role, tileUrl, tileAttribution }: Props) {
  const t = useTranslations("map");
  const free = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [isPlain, setPlain] = useState(false);
  const [isListShown, setListShown] = useState(true);
  const [isSheetHigh, setSheetHigh] = useState(false);
  const isLoaded = useFleetLoaded();
  const selectedId = useSelection((selection) => selection.vehicleId);
  const shown = useShownVehicles();
  useVehicleAddress();
  const card =
    "pointer-events-auto flex min-h-0 flex-col overflow-hidden border-border bg-surface shadow-lg max-md:rounded-t-2xl max-md:border-t md:rounded-xl md:border";
  return (
    <div className="relative isolate h-full overflow-hidden">
      <MapView
        tileUrl={tileUrl}
        shownIds={shown.ids}
        free={free}
        onReady={setMap}
        onPlain={setPlain}
      />
      <div className="pointer-events-none absolute inset-0 z-10 flex flex-col md:flex-row md:gap-3 md:p-3">
        <div
          className={`${card} order-last md:order-first md:w-84 ${isListShown ? "" : "md:hidden"} ${selectedId ? "max-md:hidden" : ""} ${isSheetHigh ? "max-md:h-[70%]" : "max-md:h-48"}`}
        >
          <Button
            variant="ghost"
            aria-expanded={isSheetHigh}
            aria-label={t(isSheetHigh ? "list.collapse" : "list.expand")}
            onClick={() => setSheetHigh(!isSheetHigh)}
            className="!min-h-8 shrink-0 rounded-none md:hidden"
          >
            {isSheetHigh ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
          </Button>
          <VehicleList
            vehicles={shown.vehicles}
            counts={shown.counts}
            onHide={() => setListShown(false)}
          />
        </div>
        <div
          ref={free}
          className="flex min-h-0 min-w-0 flex-1 flex-col justify-between gap-3 max-md:p-3"
        >
          <div className="flex flex-wrap items-center gap-2">
            {!isListShown && (
              <Button
                onClick={() => setListShown(true)}
                className="pointer-events-auto !min-h-9 !rounded-full shadow-md max-md:hidden"
              >
                <PanelLeftOpen aria-hidden className="rtl:-scale-x-100" />
                {t("list.show")}
              </Button>
            )}
            <ConnectionIndicator />
            {!isLoaded && (
              <p role="status" className="rounded-full bg-surface px-3.5 py-2 text-sm shadow-md">
                {t("loading")}
              </p>
            )}
            {isPlain && (
              <p
                role="status"
                className="rounded-full border border-border bg-surface px-3.5 py-2 text-xs text-muted shadow-md"
              >
                {t("plain")}
              </p>
            )}
          </div>
          <div className="grid min-h-0 flex-1 place-items-center">
            <ConnectionEnded />
            <FleetEmpty role={role} />
          </div>
          <div className="flex items-end justify-between gap-3">
            <div className="grid justify-items-start gap-2">
              {map && <MapScale map={map} />}
              <MapAttribution text={tileAttribution} />
            </div>
            {map && (
              <MapControls
                map={map}
                onFit={() =>
                  free.current &&
                  fitFleet(map, fleet.vehicles.values(), free.current.getBoundingClientRect())
                }
              />
            )}
          </div>
        </div>
        {selectedId && (
          <div
            className={`${card} self-start max-md:max-h-[60%] max-md:w-full md:max-h-full md:w-84`}
          >
            <VehiclePanel vehicleId={selectedId} />
          </div>
        )}
      </div>
    </div>
  );
}
