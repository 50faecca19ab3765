import L from "leaflet";
import type { FenceDraft } from "@/lib/client/stores/fence-draft";

/** How a draft is drawn, by hand and as it stands. */
export const draftStyle = {
  className: "stroke-accent fill-accent",
  weight: 3,
  fillOpacity: 0.15,
} satisfies L.PathOptions;

/** Metres; a hand that slipped draws no smaller circle than a fence may be. */
const LEAST_RADIUS = 10;

/** What a drawn layer says of the fence: degrees to 11 cm, as precise as a hand is; whole metres. */
export function drawnBy(layer: L.Layer): Partial<FenceDraft> {
  if (layer instanceof L.Circle)
    return {
      center: place(layer.getLatLng()),
      radius: Math.max(LEAST_RADIUS, Math.round(layer.getRadius())),
    };
  const [outline] = (layer as L.Polygon).getLatLngs() as L.LatLng[][];
  return { points: (outline ?? []).map(place) };
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
const place = (at: L.LatLng) => {
  const { lat, lng } = at.wrap();
  return { lat: rounded(lat), lng: rounded(lng) };
};
