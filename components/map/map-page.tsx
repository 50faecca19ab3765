"use client";

import type { Map as LeafletMap } from "leaflet";
import { ChevronDown, ChevronUp } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useSelection } from "@/lib/client/stores/selection";
import type { Role } from "@/lib/domain/user";
import { MapOverlay } from "./map-overlay";
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
            className="min-h-8! shrink-0 rounded-none md:hidden"
          >
            {isSheetHigh ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
          </Button>
          <VehicleList
            vehicles={shown.vehicles}
            counts={shown.counts}
            onHide={() => setListShown(false)}
          />
        </div>
        <MapOverlay
          ref={free}
          map={map}
          role={role}
          isPlain={isPlain}
          tileAttribution={tileAttribution}
          onShowList={isListShown ? null : () => setListShown(true)}
        />
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
