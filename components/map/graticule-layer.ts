import L from "leaflet";
import { readPalette, watchTheme } from "./vehicle-layer-palette";

/** Steps between lines in degrees, and how far apart they are at least, in CSS pixels. */
const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];
const LEAST_PIXELS = 120;

/** Lines of latitude and longitude with their degrees: the plain base when there are no tiles. */
export class GraticuleLayer extends L.Layer {
  private readonly canvas = document.createElement("canvas");
  private stopWatching = () => {};

  constructor() {
    super();
    this.canvas.className = "pointer-events-none absolute inset-0 z-[350] size-full";
    this.canvas.setAttribute("aria-hidden", "true");
  }

  override onAdd(map: L.Map): this {
    map.getContainer().append(this.canvas);
    this.stopWatching = watchTheme(() => this.draw());
    this.draw();
    return this;
  }

  override onRemove(): this {
    this.stopWatching();
    this.canvas.remove();
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    const draw = () => this.draw();
    return { move: draw, zoom: draw, resize: draw, viewreset: draw };
  }

  private draw() {
    const map = this._map;
    const size = map.getSize();
    const ratio = window.devicePixelRatio;
    this.canvas.width = Math.round(size.x * ratio);
    this.canvas.height = Math.round(size.y * ratio);
    const context = this.canvas.getContext("2d") as CanvasRenderingContext2D;
    const palette = readPalette(map.getContainer());
    context.scale(ratio, ratio);
    context.strokeStyle = palette.border;
    context.fillStyle = palette.muted;
    context.font = "11px system-ui, sans-serif";
    const bounds = map.getBounds();
    const degreesPerPixel = (bounds.getEast() - bounds.getWest()) / size.x;
    const step = STEPS.find((each) => each / degreesPerPixel >= LEAST_PIXELS) ?? 30;
    const digits = Math.max(0, -Math.floor(Math.log10(step)));
    const middle = map.getCenter();
    context.beginPath();
    for (const lng of lines(bounds.getWest(), bounds.getEast(), step)) {
      const x = Math.round(map.latLngToContainerPoint([middle.lat, lng]).x) + 0.5;
      context.moveTo(x, 0);
      context.lineTo(x, size.y);
      context.fillText(`${lng.toFixed(digits)}°`, x + 4, 12);
    }
    context.textAlign = "right";
    for (const lat of lines(bounds.getSouth(), bounds.getNorth(), step)) {
      const y = Math.round(map.latLngToContainerPoint([lat, middle.lng]).y) + 0.5;
      context.moveTo(0, y);
      context.lineTo(size.x, y);
      context.fillText(`${lat.toFixed(digits)}°`, size.x - 6, y - 4);
    }
    context.stroke();
  }
}

function lines(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step);
}
