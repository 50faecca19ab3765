import { vehicleStatuses } from "@/lib/domain/vehicle";
import type { Palette } from "./vehicle-layer-palette";
import type { Marker, PlacedCluster, Scene } from "./vehicle-layer-scene";

/** Plates are written from this zoom on, and only while this few are in view. */
const LABELS_FROM_ZOOM = 13;
const MOST_LABELS = 80;
const FONT = "system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif";

/** Draws what is few: halo, clusters, plates. The vehicles themselves are the raster's. */
export class Painter {
  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly palette: Palette,
    private readonly formatCount: (count: number) => string,
  ) {}

  halo({ x, y }: Marker) {
    const { context, palette } = this;
    context.strokeStyle = palette.accent;
    context.beginPath();
    context.arc(x, y, 20, 0, 2 * Math.PI);
    context.lineWidth = 2.5;
    context.stroke();
    context.beginPath();
    context.arc(x, y, 24, 0, 2 * Math.PI);
    context.globalAlpha = 0.25;
    context.lineWidth = 6;
    context.stroke();
    context.globalAlpha = 1;
  }

  clusters(clusters: readonly PlacedCluster[]) {
    const { context } = this;
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (const each of clusters) this.cluster(each);
  }

  /** A disc with the count in it and a ring that shows the statuses' shares. */
  private cluster({ cluster, x, y, radius }: PlacedCluster) {
    const { context, palette } = this;
    context.beginPath();
    context.arc(x, y, radius + 2, 0, 2 * Math.PI);
    context.fillStyle = palette.surface;
    context.fill();
    context.lineWidth = 4;
    let angle = -Math.PI / 2;
    for (const status of vehicleStatuses) {
      const share = (cluster.byStatus[status] / cluster.count) * 2 * Math.PI;
      if (share === 0) continue;
      context.beginPath();
      context.arc(x, y, radius - 2, angle, angle + share);
      context.strokeStyle = palette[status];
      context.stroke();
      angle += share;
    }
    context.fillStyle = palette.foreground;
    context.font = `600 ${radius < 24 ? 12 : 13}px ${FONT}`;
    context.fillText(this.formatCount(cluster.count), x, y + 0.5);
  }

  labels({ markers }: Scene, zoom: number, selectedId: string | null) {
    const { context } = this;
    const selected = markers.find(({ vehicle }) => vehicle.id === selectedId);
    const all = zoom >= LABELS_FROM_ZOOM && markers.length <= MOST_LABELS;
    context.font = `500 11px ${FONT}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    const taken: { x: number; y: number; width: number }[] = [];
    if (selected) this.label(selected, true, taken);
    if (!all) return;
    // A plate that would hide another vehicle stays unwritten.
    for (const { x, y } of markers) taken.push({ x, y: y - 8, width: 16 });
    for (const marker of markers) if (marker !== selected) this.label(marker, false, taken);
  }

  private label(
    { vehicle, x, y }: Marker,
    isSelected: boolean,
    taken: { x: number; y: number; width: number }[],
  ) {
    const { context, palette } = this;
    const width = context.measureText(vehicle.plateNumber).width + 10;
    const top = y + (isSelected ? 29 : 14);
    const covered = taken.some(
      (other) => Math.abs(other.x - x) < (other.width + width) / 2 && Math.abs(other.y - top) < 16,
    );
    if (covered) return;
    taken.push({ x, y: top, width });
    context.beginPath();
    context.roundRect(x - width / 2, top, width, 16, 4);
    context.globalAlpha = 0.92;
    context.fillStyle = isSelected ? palette.accent : palette.surface;
    context.fill();
    context.globalAlpha = 1;
    context.fillStyle = isSelected ? palette.surface : palette.foreground;
    context.fillText(vehicle.plateNumber, x, top + 8.5);
  }
}
