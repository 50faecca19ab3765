import L from "leaflet";
import type { FleetVehicle } from "@/lib/client/stores/fleet";
import type { LatLng } from "@/lib/domain/geo";

/** Riyadh: where a map without a fleet opens. */
export const START = { center: [24.7136, 46.6753] as [number, number], zoom: 11 };

const MEMORY = "qafila.map.view";
const CLOSEST_FIT = 15;
const REVEAL_ZOOM = 15;

type Remembered = { center: [number, number]; zoom: number };

/** The view this tab had last; null when it had none. */
export function rememberedView(): Remembered | null {
  const stored = sessionStorage.getItem(MEMORY);
  return stored ? (JSON.parse(stored) as Remembered) : null;
}

export function rememberView(map: L.Map) {
  const { lat, lng } = map.getCenter();
  sessionStorage.setItem(MEMORY, JSON.stringify({ center: [lat, lng], zoom: map.getZoom() }));
}

/** Shows all these vehicles in the part of the map that nothing covers; none: Riyadh. */
export function fitFleet(map: L.Map, vehicles: Iterable<FleetVehicle>, free: DOMRect) {
  const fixes = [...vehicles].flatMap(({ fix }) => (fix ? [L.latLng(fix.lat, fix.lng)] : []));
  if (fixes.length === 0) return map.setView(START.center, START.zoom, { animate: false });
  const around = map.getContainer().getBoundingClientRect();
  return map.fitBounds(L.latLngBounds(fixes), {
    paddingTopLeft: [free.left - around.left + 40, free.top - around.top + 56],
    paddingBottomRight: [around.right - free.right + 40, around.bottom - free.bottom + 40],
    maxZoom: CLOSEST_FIT,
    animate: false,
  });
}

/** Whether a place is in the part of the map that nothing covers. */
export function inFreePart(map: L.Map, { lat, lng }: LatLng, free: DOMRect): boolean {
  const around = map.getContainer().getBoundingClientRect();
  const at = map.latLngToContainerPoint([lat, lng]).add([around.left, around.top]);
  return at.x >= free.left && at.x <= free.right && at.y >= free.top && at.y <= free.bottom;
}

/** Flies to a place, near enough to tell streets, in the middle of the free part. */
export function flyTo(map: L.Map, place: LatLng, free: DOMRect) {
  const zoom = Math.max(map.getZoom(), REVEAL_ZOOM);
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const center = centerFor(map, place, zoom, free);
  if (still) map.setView(center, zoom, { animate: false });
  else map.flyTo(center, zoom, { duration: 0.8 });
}

/** Moves along with a vehicle: as long as its glide (ms), at its pace. */
export function panAlong(map: L.Map, place: LatLng, duration: number, free: DOMRect) {
  const center = centerFor(map, place, map.getZoom(), free);
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  map.panTo(center, {
    animate: !still && duration > 0,
    duration: duration / 1000,
    easeLinearity: 1,
    noMoveStart: true,
  });
}

/** The map's centre that puts a place in the middle of the free part. */
function centerFor(map: L.Map, { lat, lng }: LatLng, zoom: number, free: DOMRect): L.LatLng {
  const around = map.getContainer().getBoundingClientRect();
  const aside = L.point(
    (free.left + free.right - around.left - around.right) / 2,
    (free.top + free.bottom - around.top - around.bottom) / 2,
  );
  return map.unproject(map.project([lat, lng], zoom).subtract(aside), zoom);
}
