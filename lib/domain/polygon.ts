import type { LatLng } from "./geo";
import { DEGREE, narrowingAt } from "./geo-segment";

/** The corners without those that repeat the one before, and without the first at the end again. */
export function tidied(corners: readonly LatLng[]): LatLng[] {
  const kept = corners.filter((corner, i) => i === 0 || !isSame(corner, corners[i - 1]));
  while (kept.length > 1 && isSame(kept[0], kept.at(-1))) kept.pop();
  return kept;
}

/**
 * Whether two edges meet anywhere but at the corner they share, by the signs of the areas of
 * triangles (J. O'Rourke, "Computational Geometry in C", 2nd ed., 1998, §1.5). Every edge against
 * every other: half a million pairs for 1,000 corners, a few milliseconds.
 */
export function crossesItself(corners: readonly LatLng[]): boolean {
  const edges = edgesOf(corners);
  return edges.some(([a, b], i) =>
    edges.slice(i + 1).some(([c, d]) => {
      if (b === c) return isBack(a, b, d);
      if (d === a) return isBack(c, d, b);
      return meet(a, b, c, d);
    }),
  );
}

/** Square metres, by the shoelace formula in a plane around the first corner. */
export function areaOf(corners: readonly LatLng[]): number {
  return Math.abs(trianglesOf(corners).reduce((sum, area) => sum + area, 0));
}

/** Whether the corners lie on one line: none of their triangles has more than `least` square metres. */
export const isLine = (corners: readonly LatLng[], least: number): boolean =>
  trianglesOf(corners).every((area) => Math.abs(area) < least);

/** Of each edge the triangle with the first corner, square metres, positive to the left of it. */
function trianglesOf(corners: readonly LatLng[]): number[] {
  const [first = { lat: 0, lng: 0 }] = corners;
  const squareMetres = DEGREE ** 2 * narrowingAt(first.lat);
  return edgesOf(corners).map(([a, b]) => (turn(first, a, b) / 2) * squareMetres);
}

type Edge = readonly [LatLng, LatLng];

/** From each corner to the next, the last to the first. */
export const edgesOf = (corners: readonly LatLng[]): Edge[] =>
  corners.map((corner, i) => [corner, corners[(i + 1) % corners.length] as LatLng]);

const isSame = (a: LatLng | undefined, b: LatLng | undefined) =>
  a?.lat === b?.lat && a?.lng === b?.lng;

/** Twice the area of a triangle: positive to the left, 0 on one line. */
const turn = (a: LatLng, b: LatLng, c: LatLng) =>
  (b.lng - a.lng) * (c.lat - a.lat) - (c.lng - a.lng) * (b.lat - a.lat);

function meet(a: LatLng, b: LatLng, c: LatLng, d: LatLng): boolean {
  const [atC, atD, atA, atB] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (atC * atD < 0 && atA * atB < 0) return true;
  return (
    (atC === 0 && isBetween(a, b, c)) ||
    (atD === 0 && isBetween(a, b, d)) ||
    (atA === 0 && isBetween(c, d, a)) ||
    (atB === 0 && isBetween(c, d, b))
  );
}

/** Whether `c`, on the line through both, lies between them. */
const isBetween = (a: LatLng, b: LatLng, c: LatLng) =>
  Math.min(a.lat, b.lat) <= c.lat &&
  c.lat <= Math.max(a.lat, b.lat) &&
  Math.min(a.lng, b.lng) <= c.lng &&
  c.lng <= Math.max(a.lng, b.lng);

/** Whether the way from `b` to `c` goes back over the edge it came by. */
const isBack = (a: LatLng, b: LatLng, c: LatLng) =>
  turn(a, b, c) === 0 && (a.lng - b.lng) * (c.lng - b.lng) + (a.lat - b.lat) * (c.lat - b.lat) > 0;
