"use client";

import L from "leaflet";
import { useTranslations } from "next-intl";
import { Fragment, useEffect } from "react";
import { Marker, Polyline, useMap } from "react-leaflet";
import { useReadings } from "@/components/map/use-readings";
import { tripDraft, useTripDraft } from "@/lib/client/stores/trip-draft";
import { placeMarkClass } from "./place-number";

const AROUND: L.FitBoundsOptions = { padding: [60, 60], maxZoom: 15 };

/** Brings all places of the draft into view; without any, nothing moves. */
export function fitDraft(map: L.Map) {
  const { places } = tripDraft.store.getState().draft;
  const points = places.flatMap(({ place }) => (place ? [L.latLng(place)] : []));
  if (points.length > 0) map.fitBounds(L.latLngBounds(points), AROUND);
}

/** The places of the draft, numbered and draggable, and the straight way between them. */
export function DraftPlacesLayer() {
  const t = useTranslations("trips.new.places");
  const { count } = useReadings();
  const map = useMap();
  const places = useTripDraft(({ draft }) => draft.places);
  const known = places.flatMap(({ place }) => (place ? [L.latLng(place)] : []));
  // What was clicked is in view; what was found by name may be elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `known` is `places` in other words
  useEffect(() => {
    const view = map.getBounds();
    if (known.some((point) => !view.contains(point))) fitDraft(map);
  }, [map, places]);
  return (
    <>
      <Polyline positions={known} interactive={false} className="stroke-surface" weight={7} />
      <Polyline
        positions={known}
        interactive={false}
        className="stroke-accent"
        weight={3}
        dashArray="2 7"
      />
      {places.map(({ key, place, label }, index) => (
        <Fragment key={key}>
          {place && (
            <Marker
              position={place}
              icon={numbered(count(index + 1), index === places.length - 1)}
              title={t("marker", { number: index + 1, label: label || "–" })}
              draggable
              eventHandlers={{
                dragend: ({ target }) => tripDraft.put(key, target.getLatLng().wrap()),
                click: () => document.getElementById(`field-${key}`)?.focus(),
              }}
            />
          )}
        </Fragment>
      ))}
    </>
  );
}

function numbered(number: string, isEnd: boolean): L.DivIcon {
  const html = document.createElement("div");
  html.className = placeMarkClass(isEnd);
  html.textContent = number;
  return L.divIcon({ html, className: "", iconSize: [28, 28] });
}
