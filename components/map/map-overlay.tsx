"use client";

import type { Map as LeafletMap } from "leaflet";
import { PanelLeftOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode, RefObject } from "react";
import { NeedsYouStrip } from "@/components/alerts/needs-you-strip";
import { Button } from "@/components/ui/button";
import { useFleetLoaded } from "@/lib/client/stores/fleet";
import type { Role } from "@/lib/domain/user";
import { ConnectionEnded } from "./connection-ended";
import { ConnectionIndicator } from "./connection-indicator";
import { FencesToggle } from "./fences-toggle";
import { FleetEmpty } from "./fleet-empty";
import { MapAttribution } from "./map-attribution";
import { MapControls } from "./map-controls";
import { MapScale } from "./map-scale";
import { MessageDrivers } from "./message-drivers";

type Props = {
  ref: RefObject<HTMLDivElement | null>;
  map: LeafletMap | null;
  role: Role;
  isPlain: boolean;
  tileAttribution: string;
  /** Null while the list is on screen. */
  onShowList: (() => void) | null;
};

/** What stands on the free part of the map: notes above, scale and controls below. */
export function MapOverlay({ ref, map, role, isPlain, tileAttribution, onShowList }: Props) {
  const t = useTranslations("map");
  const isLoaded = useFleetLoaded();
  return (
    <div
      ref={ref}
      className="flex min-h-0 min-w-0 flex-1 flex-col justify-between gap-3 max-md:p-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        {onShowList && (
          <Button
            onClick={onShowList}
            className="pointer-events-auto min-h-9! rounded-full! shadow-md max-md:hidden"
          >
            <PanelLeftOpen aria-hidden className="rtl:-scale-x-100" />
            {t("list.show")}
          </Button>
        )}
        <ConnectionIndicator />
        {!isLoaded && <Note>{t("loading")}</Note>}
        {isPlain && <Note>{t("plain")}</Note>}
      </div>
      <NeedsYouStrip />
      <div className="grid min-h-0 flex-1 place-items-center">
        <ConnectionEnded />
        <FleetEmpty role={role} />
      </div>
      <div className="flex items-end justify-between gap-3">
        <div className="grid justify-items-start gap-2">
          {map && <MapScale map={map} />}
          {!isPlain && <MapAttribution text={tileAttribution} />}
        </div>
        <div className="grid gap-2">
          {/* A phone has no room for it above the controls; the account's menu leads there. */}
          <div className="contents max-md:hidden">
            {map && <MessageDrivers map={map} free={ref} />}
          </div>
          <FencesToggle />
          {map && <MapControls map={map} />}
        </div>
      </div>
    </div>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p
      role="status"
      className="rounded-full border border-border bg-surface px-3.5 py-2 text-xs text-muted shadow-md"
    >
      {children}
    </p>
  );
}
