"use client";

import type { Map as LeafletMap } from "leaflet";
import { useTranslations } from "next-intl";
import { type RefObject, useMemo, useState } from "react";
import { BaseMap } from "@/components/map/base-map";
import { GeofenceLayer } from "@/components/map/geofence-layer";
import { rememberedView, START } from "@/components/map/map-camera";
import { useFenceDraft } from "@/lib/client/stores/fence-draft";
import { hoverFence, selectFence, useFenceSelection } from "@/lib/client/stores/fence-selection";
import { useGeofences } from "@/lib/client/stores/geofences";
import { FenceCamera } from "./fence-camera";
import { FenceEditorLayer } from "./fence-editor-layer";

type Props = {
  tileUrl: string;
  /** The part of the page over the map that nothing covers. */
  free: RefObject<HTMLElement | null>;
  onReady: (map: LeafletMap | null) => void;
  onPlain: (isPlain: boolean) => void;
};

/** The map of geofences, and where they are drawn. Only in the browser: Leaflet needs a window. */
export function GeofencesMap({ tileUrl, free, onReady, onPlain }: Props) {
  const t = useTranslations("geofences");
  const [view] = useState(() => rememberedView() ?? START);
  const { fences } = useGeofences();
  const selectedId = useFenceSelection(({ fenceId }) => fenceId);
  const hoveredId = useFenceSelection((selection) => selection.hoveredId);
  const isDrawing = useFenceDraft(({ draft }) => draft !== null);
  const draftId = useFenceDraft(({ draft }) => draft?.id);
  // The one being changed is drawn by its draft.
  const shown = useMemo(() => fences.filter(({ id }) => id !== draftId), [fences, draftId]);
  return (
    <BaseMap ref={onReady} label={t("mapLabel")} {...view} tileUrl={tileUrl} onPlain={onPlain}>
      <GeofenceLayer
        fences={shown}
        selectedId={isDrawing ? null : selectedId}
        hoveredId={hoveredId}
        onHover={hoverFence}
        onSelect={isDrawing ? undefined : selectFence}
      />
      <FenceEditorLayer />
      <FenceCamera free={free} />
    </BaseMap>
  );
}
