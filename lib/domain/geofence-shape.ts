import { boxAround } from "./fence-shape";
import type { LatLng } from "./geo";
import { crossesItself, isLine } from "./polygon";

/** A shape as it was asked for, its corners tidied. */
type Asked = {
  kind: "circle" | "polygon";
  center?: LatLng | null | undefined;
  radius?: number | null | undefined;
  points?: LatLng[] | null | undefined;
};
type Problem = { path: "center" | "radius" | "points"; message: string };

/** Less than this is a line, square metres. */
const LEAST_AREA = 10;

/** Why this is no area that can be watched, field by field; none when it is one. */
export function shapeProblems({ kind, ...asked }: Asked): Problem[] {
  return kind === "circle" ? circleProblems(asked) : polygonProblems(asked);
}

function circleProblems({ center, radius, points }: Omit<Asked, "kind">): Problem[] {
  const problems: Problem[] = [];
  if (!center) problems.push({ path: "center", message: "A circle needs its centre." });
  if (radius == null)
    problems.push({ path: "radius", message: "A circle needs a radius, in metres." });
  if (points && points.length > 0) {
    problems.push({ path: "points", message: "A circle has no corners. Leave the points out." });
  }
  if (!center || !radius || problems.length > 0) return problems;
  const [south, west, north, east] = boxAround({ kind: "circle", center, radius });
  if (south <= -90 || north >= 90) {
    return [{ path: "radius", message: "The circle reaches over a pole. Make it smaller." }];
  }
  return west < -180 || east > 180
    ? [
        {
          path: "radius",
          message:
            "The circle reaches over the antimeridian (180° east). Make it smaller, or draw a polygon on each side.",
        },
      ]
    : [];
}

function polygonProblems({ center, radius, points }: Omit<Asked, "kind">): Problem[] {
  const problems: Problem[] = [];
  if (center) problems.push({ path: "center", message: "A polygon has no centre. Leave it out." });
  if (radius != null)
    problems.push({ path: "radius", message: "A polygon has no radius. Leave it out." });
  const trouble = cornersTrouble(points ?? []);
  return trouble ? [...problems, { path: "points", message: trouble }] : problems;
}

function cornersTrouble(corners: LatLng[]): string | null {
  if (corners.length < 3) return "A polygon needs at least three different corners.";
  // Each is checked against every other: not for what is refused for its number already.
  if (corners.length > 1000) return null;
  const lngs = corners.map(({ lng }) => lng);
  if (Math.max(...lngs) - Math.min(...lngs) > 180) {
    return "The polygon reaches over the antimeridian (180° east). Draw one on each side.";
  }
  if (isLine(corners, LEAST_AREA)) return "The polygon has no area. Move its corners apart.";
  if (crossesItself(corners)) return "The polygon crosses itself. Move its corners apart.";
  return null;
}
