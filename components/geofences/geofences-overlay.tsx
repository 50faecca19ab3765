"use client";

import type { Map as LeafletMap } from "leaflet";
import { Hexagon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode, RefObject } from "react";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { MapAttribution } from "@/components/map/map-attribution";
import { MapControls } from "@/components/map/map-controls";
import { MapScale } from "@/components/map/map-scale";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { isDrawn, useFenceDraft } from "@/lib/client/stores/fence-draft";
import { showAllFences } from "@/lib/client/stores/fence-selection";
import { useGeofences } from "@/lib/client/stores/geofences";

type Props = {
  free: RefObject<HTMLDivElement | null>;
  map: LeafletMap | null;
  isPlain: boolean;
  tileAttribution: string;
  onNew: () => void;
};

/** What stands on the free part of the map: notes above, scale and controls below. */
export function GeofencesOverlay({ free, map, isPlain, tileAttribution, onNew }: Props) {
  const t = useTranslations("geofences");
  const words = useTranslations("map");
  const { loaded, fences } = useGeofences();
  const draft = useFenceDraft((state) => state.draft);
  const isEmpty = loaded && fences.length === 0 && !draft;
  return (
    <div
      ref={free}
      className="flex min-h-0 min-w-0 flex-1 flex-col justify-between gap-3 max-md:p-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <ConnectionIndicator />
        {draft && !isDrawn(draft) && <Note>{t(`drawing.hint.${draft.kind}`)}</Note>}
        {draft && isDrawn(draft) && <Note>{t(`drawing.change.${draft.kind}`)}</Note>}
        {isPlain && !draft && <Note>{words("plain")}</Note>}
      </div>
      <div className="grid min-h-0 flex-1 place-items-center">
        <ConnectionEnded />
        {isEmpty && (
          <div className="pointer-events-auto rounded-xl border border-border bg-surface shadow-lg">
            <EmptyState
              icon={Hexagon}
              title={t("empty.title")}
              text={t("empty.text")}
              action={
                <Button variant="primary" onClick={onNew}>
                  {t("list.new")}
                </Button>
              }
            />
          </div>
        )}
      </div>
      <div className="flex items-end justify-between gap-3">
        <div className="grid justify-items-start gap-2">
          {map && <MapScale map={map} />}
          {!isPlain && <MapAttribution text={tileAttribution} />}
        </div>
        {/* A phone has no room for both. */}
        {map && (
          <div className={isEmpty ? "max-md:hidden" : undefined}>
            <MapControls map={map} onFit={showAllFences} fitLabel={t("fit")} />
          </div>
        )}
      </div>
    </div>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p
      role="status"
      className="rounded-full border border-border bg-surface px-3.5 py-2 text-xs text-muted shadow-md max-md:rounded-xl"
    >
      {children}
    </p>
  );
}
