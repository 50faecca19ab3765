import L from "leaflet";

/** Maps world coordinates (0–256) to container pixels: `pixel = world * scale + offset`. */
export type View = { scale: number; x: number; y: number; zoom: number };

/** The map's view as it stands, in the middle of a drag or pinch too. */
export function viewOf(map: L.Map): View {
  const zoom = map.getZoom();
  const pane = L.DomUtil.getPosition(map.getPane("mapPane") as HTMLElement);
  const origin = map.getPixelOrigin();
  return { scale: 2 ** zoom, x: pane.x - origin.x, y: pane.y - origin.y, zoom };
}

/** The view at the end of a zoom animation towards `center` and `zoom`. */
export function targetView(map: L.Map, center: L.LatLng, zoom: number): View {
  const half = map.getSize().divideBy(2);
  const middle = map.project(center, zoom);
  return { scale: 2 ** zoom, x: half.x - middle.x, y: half.y - middle.y, zoom };
}

/** Leaflet's zoom transition: cubic-bezier(0, 0, 0.25, 1) over 250 ms (leaflet.css). */
export const ZOOM_ANIMATION_MS = 250;

/**
 * The view at time share `t` of a zoom animation. The browser moves the tiles by interpolating
 * their transform, so scale and offset go linearly with the eased share, as here.
 */
export function viewBetween(from: View, to: View, t: number): View {
  const s = ease(Math.max(0, Math.min(1, t)));
  return {
    scale: from.scale + (to.scale - from.scale) * s,
    x: from.x + (to.x - from.x) * s,
    y: from.y + (to.y - from.y) * s,
    zoom: from.zoom + (to.zoom - from.zoom) * s,
  };
}

// x(u) = 0.75 u²(1-u) + u³ and y(u) = 3u²(1-u) + u³; x grows with u, so halving finds u.
function ease(x: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 16; i++) {
    const u = (low + high) / 2;
    if (0.75 * u * u * (1 - u) + u ** 3 < x) low = u;
    else high = u;
  }
  return 3 * low * low * (1 - low) + low ** 3;
}
