import { type VehicleStatus, vehicleStatuses } from "@/lib/domain/vehicle";
import type { Palette } from "./vehicle-layer-palette";

/** How many headings a moving vehicle is drawn in: one every 5 degrees. */
export const HEADINGS = 72;
/** A sprite's width and height in CSS pixels, room for the ring of a stale fix included. */
export const SPRITE_SIZE = 38;
/** The shapes' own unit in CSS pixels; smaller where there are thousands. */
const UNIT = 1.12;
const DENSE_UNIT = 0.75;
/** Sprites of one status: every heading, then heading unknown; the same again for stale fixes. */
const PER_STATUS = (HEADINGS + 1) * 2;

/** The place of a sprite in the set. */
export function spriteIndex(status: VehicleStatus, heading: number | null, stale: boolean): number {
  // Only the arrow turns: the other shapes stand.
  const turned = status === "moving" && heading !== null;
  const step = turned ? Math.round((heading * HEADINGS) / 360) % HEADINGS : HEADINGS;
  return (
    vehicleStatuses.indexOf(status) * PER_STATUS +
    (stale ? HEADINGS + 1 : 0) +
    (turned ? step : HEADINGS)
  );
}

/** The status a sprite shows, as index in `vehicleStatuses`. */
export const statusOfSprite = (sprite: number): number => Math.floor(sprite / PER_STATUS);

/** The pixels of every sprite, row by row, for one theme and pixel ratio. */
export type Sprites = { size: number; pixels: ReadonlyMap<number, Int32Array> };

export function drawSprites(palette: Palette, pixelRatio: number, isDense: boolean): Sprites {
  const size = Math.ceil(SPRITE_SIZE * pixelRatio);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const context = canvas.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
  const pixels = new Map<number, Int32Array>();
  for (const status of vehicleStatuses)
    for (const stale of [false, true])
      for (const heading of status === "moving" ? [...headings, null] : [null]) {
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, size, size);
        const unit = pixelRatio * (isDense ? DENSE_UNIT : UNIT);
        context.setTransform(unit, 0, 0, unit, size / 2, size / 2);
        drawVehicle(context, palette, status, heading, stale);
        const image = context.getImageData(0, 0, size, size);
        pixels.set(spriteIndex(status, heading, stale), new Int32Array(image.data.buffer));
      }
  return { size, pixels };
}

const headings = Array.from({ length: HEADINGS }, (_, step) => (step * 360) / HEADINGS);

/** Each status has its shape beside its colour: arrow, barred circle, square, hollow circle. */
function drawVehicle(
  context: CanvasRenderingContext2D,
  palette: Palette,
  status: VehicleStatus,
  heading: number | null,
  stale: boolean,
) {
  const colour = stale ? palette.muted : palette[status];
  context.lineJoin = "round";
  if (stale && status !== "offline") {
    context.beginPath();
    context.arc(0, 0, 15, 0, 2 * Math.PI);
    context.setLineDash([3, 2.5]);
    strokeBoth(context, palette.surface, colour, 1.5);
    context.setLineDash([]);
  }
  context.save();
  context.rotate(((heading ?? 0) * Math.PI) / 180);
  context.beginPath();
  if (status === "moving" && heading !== null) arrow(context);
  else if (status === "stopped") context.roundRect(-6.5, -6.5, 13, 13, 3);
  else context.arc(0, 0, status === "offline" ? 6 : 7.5, 0, 2 * Math.PI);
  if (status === "offline") {
    context.fillStyle = palette.surface;
    context.fill();
    strokeBoth(context, palette.surface, colour, 2.5);
  } else {
    context.strokeStyle = palette.surface;
    context.lineWidth = 4;
    context.stroke();
    context.fillStyle = colour;
    context.fill();
  }
  context.fillStyle = palette.surface;
  if (status === "idle") {
    context.fillRect(-3.5, -3.5, 2.5, 7);
    context.fillRect(1, -3.5, 2.5, 7);
  }
  if (status === "moving" && heading === null) {
    context.beginPath();
    context.arc(0, 0, 2.5, 0, 2 * Math.PI);
    context.fill();
  }
  context.restore();
}

/** A navigation arrow towards north, notched at the tail. */
function arrow(context: CanvasRenderingContext2D) {
  context.moveTo(0, -11.5);
  context.lineTo(8, 9);
  context.lineTo(0, 5.5);
  context.lineTo(-8, 9);
  context.closePath();
}

function strokeBoth(context: CanvasRenderingContext2D, under: string, over: string, width: number) {
  context.strokeStyle = under;
  context.lineWidth = width + 2;
  context.stroke();
  context.strokeStyle = over;
  context.lineWidth = width;
  context.stroke();
}
