"use client";

import L from "leaflet";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { placeWords } from "@/components/trips/place-words";
import type { TripView } from "@/lib/domain/trip-view";
import { allStops } from "./all-stops";
import { mapTooltipClass } from "./map-tooltip-class";
import { stopLook } from "./stop-look";

const PIN = 28;

/** Origin and stops, numbered, each state a shape of its own; a word on hover. */
export function StopLayer({ trip }: { trip: TripView }) {
  const map = useMap();
  const t = useTranslations("trip.stop");
  const statusWord = useTranslations("trips.stopStatus");
  const format = useFormatter();
  // Progress makes a new trip object every few seconds: pins are made anew when they differ.
  const print = JSON.stringify(
    [trip.origin, ...allStops(trip)].map((each) => [
      each.lat,
      each.lng,
      each.label,
      "status" in each ? each.status : null,
    ]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `print` is what of the trip is drawn
  useEffect(() => {
    const group = L.layerGroup().addTo(map);
    const put = (at: L.LatLngExpression, className: string, text: string, words: string) => {
      const pin = document.createElement("div");
      pin.className = className;
      pin.textContent = text;
      const icon = L.divIcon({ html: pin, className: "", iconSize: [PIN, PIN] });
      const hint = document.createElement("bdi");
      hint.textContent = words;
      L.marker(at, { icon, keyboard: false })
        .bindTooltip(hint, { className: mapTooltipClass, direction: "top", offset: [0, -PIN / 2] })
        .addTo(group);
    };
    const { origin } = trip;
    put(
      origin,
      "m-1.75 size-3.5 rotate-45 border-2 border-muted bg-surface",
      "",
      `${t("origin")} ${placeWords(origin)}`,
    );
    // The last one below: where stops share a place, the next one is seen.
    for (const stop of allStops(trip).reverse()) {
      const { text, className } = stopLook(stop.status, format.number(stop.index + 1));
      put(stop, className, text, `${placeWords(stop)} · ${statusWord(stop.status)}`);
    }
    return () => {
      group.remove();
    };
  }, [map, print, t, statusWord, format]);
  return null;
}
