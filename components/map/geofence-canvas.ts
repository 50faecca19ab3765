import L from "leaflet";
import type { GeofenceView } from "@/lib/domain/geofence";
import { type FenceShape, fenceAt, fenceShape } from "./geofence-shapes";
import { type Palette, readPalette, watchTheme } from "./vehicle-layer-palette";

const PANE = "geofences";
/** Above the tiles (200), below whatever else is drawn (400). */
const PANE_ORDER = "390";

export type Emphasis = { selectedId: string | null; hoveredId: string | null };

/** All fences on one canvas under everything else, however many; outside React. */
export class GeofenceCanvas {
  private readonly shapes = new Map<string, FenceShape>();
  private readonly renderer: L.Canvas;
  private palette: Palette;
  private emphasis: Emphasis = { selectedId: null, hoveredId: null };
  private readonly stopWatching: () => void;

  constructor(private readonly map: L.Map) {
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    pane.style.zIndex = PANE_ORDER;
    pane.style.pointerEvents = "none";
    this.renderer = L.canvas({ pane: PANE, padding: 0.3 });
    this.palette = readPalette(map.getContainer());
    this.stopWatching = watchTheme(() => {
      this.palette = readPalette(map.getContainer());
      for (const shape of this.shapes.values()) shape.path.setStyle(this.style(shape.fence.id));
    });
  }

  /** Draws these and no others; what is as before is left alone. */
  show(fences: readonly GeofenceView[]) {
    const left = new Set(this.shapes.keys());
    for (const fence of fences) {
      left.delete(fence.id);
      const known = this.shapes.get(fence.id);
      if (known?.fence === fence) continue;
      known?.path.remove();
      const shape = fenceShape(fence, {
        ...this.style(fence.id),
        renderer: this.renderer,
        pane: PANE,
        interactive: false,
      });
      this.shapes.set(fence.id, shape);
      shape.path.addTo(this.map);
    }
    for (const id of left) {
      this.shapes.get(id)?.path.remove();
      this.shapes.delete(id);
    }
  }

  emphasise(emphasis: Emphasis) {
    const touched = [...Object.values(this.emphasis), ...Object.values(emphasis)];
    this.emphasis = emphasis;
    for (const id of new Set(touched))
      if (id !== null) this.shapes.get(id)?.path.setStyle(this.style(id));
  }

  at(place: L.LatLng): GeofenceView | null {
    return fenceAt(this.shapes.values(), place);
  }

  bounds(id: string): L.LatLngBounds | undefined {
    return this.shapes.get(id)?.bounds;
  }

  remove() {
    this.stopWatching();
    this.show([]);
    this.renderer.remove();
  }

  private style(id: string): L.PathOptions {
    const { selectedId, hoveredId } = this.emphasis;
    const { accent, muted } = this.palette;
    if (id === selectedId)
      return { color: accent, opacity: 1, weight: 3, fillColor: accent, fillOpacity: 0.2 };
    if (id === hoveredId)
      return { color: accent, opacity: 1, weight: 2, fillColor: accent, fillOpacity: 0.12 };
    return { color: muted, opacity: 0.7, weight: 1, fillColor: muted, fillOpacity: 0.06 };
  }
}
