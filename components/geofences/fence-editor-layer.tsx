"use client";

import type L from "leaflet";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { fenceDraft, isDrawn, useFenceDraft } from "@/lib/client/stores/fence-draft";
import { DraftShape } from "./draft-shape";
import { drawingMap } from "./drawing-map";
import { draftStyle, drawnBy } from "./drawn-by";

/** Lets a fence be drawn and changed by hand on the map: what is drawn goes into the draft. */
export function FenceEditorLayer() {
  const map = useMap();
  const t = useTranslations("geofences.drawing");
  const draft = useFenceDraft((state) => state.draft);
  const drawing = draft && !isDrawn(draft) ? draft.kind : null;

  useEffect(() => {
    if (!drawing) return;
    drawingMap(map);
    // It knows no Arabic: every text it shows here is ours, whatever it calls the language.
    const words = ["firstVertex", "continueLine", "finishPoly", "startCircle", "finishCircle"];
    const tooltips = Object.fromEntries(words.map((word) => [word, t(word as "firstVertex")]));
    map.pm.setLang("en", { tooltips });
    map.doubleClickZoom.disable();
    map.pm.enableDraw(drawing === "circle" ? "Circle" : "Polygon", {
      pathOptions: draftStyle,
      templineStyle: draftStyle,
      hintlineStyle: { ...draftStyle, dashArray: "5 5" },
      snappable: false,
    });
    const take: L.PM.CreateEventHandler = ({ layer }) => {
      layer.remove();
      fenceDraft.change(drawnBy(layer));
    };
    map.on("pm:create", take);
    return () => {
      map.off("pm:create", take);
      map.pm.disableDraw();
      map.doubleClickZoom.enable();
    };
  }, [map, drawing, t]);

  return draft && isDrawn(draft) ? <DraftShape key={draft.kind} draft={draft} /> : null;
}
