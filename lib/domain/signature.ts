import type { Stroke } from "./proof";

/** Points nearer than this to the one before tell nothing, units (1000 across the pad). */
const NEAR = 4;
/** A stroke has at most this many numbers, a signature this many strokes (proof.ts). */
const MOST_NUMBERS = 2000;
const MOST_STROKES = 200;
/** With so many numbers a signature takes no further stroke: beside a photo 40 KB are left. */
const ENOUGH_NUMBERS = 4000;

/** Whether a signature takes another stroke and can still be sent. */
export const hasRoom = (strokes: readonly Stroke[]): boolean =>
  strokes.length < MOST_STROKES &&
  strokes.reduce((sum, { length }) => sum + length, 0) < ENOUGH_NUMBERS;

/** The stroke with one more point, rounded; the same stroke when the point is too near or too many. */
export function extended(stroke: Stroke, x: number, y: number): Stroke {
  const point = [x, y].map((value) => Math.round(Math.min(1000, Math.max(0, value))));
  const [px = 0, py = 0] = point;
  const [lastX, lastY] = stroke.slice(-2);
  const isNear =
    lastX !== undefined && lastY !== undefined && Math.hypot(px - lastX, py - lastY) < NEAR;
  return isNear || stroke.length + 2 > MOST_NUMBERS ? stroke : [...stroke, px, py];
}

/** A stroke as the `d` of an SVG path; a lone point is a dot where line caps are round. */
export function strokePath(stroke: Stroke): string {
  const points: string[] = [];
  for (let i = 0; i + 1 < stroke.length; i += 2) points.push(`${stroke[i]} ${stroke[i + 1]}`);
  if (points.length === 0) return "";
  return `M${points.join("L")}${points.length === 1 ? "h0" : ""}`;
}

/** The viewBox that holds all strokes with a margin, in the pad's units. */
export function signatureBox(strokes: readonly Stroke[], margin = 20): string {
  const all = strokes.flat();
  const [xs, ys] = [all.filter((_, i) => i % 2 === 0), all.filter((_, i) => i % 2 === 1)];
  const [left, top] = [least(xs), least(ys)];
  const [width, height] = [most(xs) - left, most(ys) - top];
  return [left - margin, top - margin, width + 2 * margin, height + 2 * margin].join(" ");
}

// Spread into Math.min they would overflow the stack: a signature may have 400,000 numbers.
const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), 1000);
const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), 0);
