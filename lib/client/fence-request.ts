import type { LatLng } from "../domain/geo";
import { type CrossingKind, crossingKinds } from "../domain/geofence";
import { crossesItself } from "../domain/polygon";
import type { FenceDraft } from "./stores/fence-draft";

/** What is wrong with a draft before anybody is asked, by field of the request. */
export type FenceProblems = Partial<{
  name: "missing";
  center: "notDrawn";
  points: "notDrawn" | "tooFew" | "crosses";
  radius: "wrong";
  dwellSeconds: "wrong";
  speedLimit: "wrong";
  hours: "wrong";
  vehicleIds: "missing";
}>;

const isIn = (value: number | null, least: number, most: number) =>
  value !== null && value >= least && value <= most;

/** What must be put right first; the server sees the rest, such as a circle over a pole. */
export function fenceProblems(draft: FenceDraft): FenceProblems {
  const { kind, points, radius, hours, vehicleIds, speedLimit } = draft;
  const isCircle = kind === "circle";
  return {
    ...(draft.name.trim() === "" && { name: "missing" }),
    ...(isCircle && !draft.center && { center: "notDrawn" }),
    ...(isCircle && draft.center && !isIn(radius, 10, 500_000) && { radius: "wrong" }),
    ...(!isCircle && cornersProblem(points)),
    ...(draft.triggers.includes("dwell") &&
      !isIn(draft.dwellMinutes, 1 / 6, 10_080) && { dwellSeconds: "wrong" }),
    ...(speedLimit !== null && !isIn(speedLimit, 5, 300) && { speedLimit: "wrong" }),
    ...(hours.some(({ days, from, to }) => days.length === 0 || !from || !to) && {
      hours: "wrong",
    }),
    ...(vehicleIds?.length === 0 && { vehicleIds: "missing" }),
  };
}

function cornersProblem(points: readonly LatLng[]): Pick<FenceProblems, "points"> {
  if (points.length < 3) return { points: points.length ? "tooFew" : "notDrawn" };
  return crossesItself(points) ? { points: "crosses" } : {};
}

/** The body of `POST /api/geofences` and `PUT /api/geofences/:id`. */
export function fenceRequest(draft: FenceDraft): object {
  const { kind, triggers, dwellMinutes, speedLimit, hours, vehicleIds } = draft;
  const isAsked = (trigger: CrossingKind) => triggers.includes(trigger);
  return {
    name: draft.name.trim(),
    kind,
    ...(kind === "circle"
      ? { center: draft.center, radius: draft.radius }
      : { points: draft.points }),
    triggers: crossingKinds.filter(isAsked),
    dwellSeconds: isAsked("dwell") && dwellMinutes !== null ? Math.round(dwellMinutes * 60) : null,
    speedLimit,
    hours:
      hours.length > 0
        ? hours.flatMap(({ days, from, to }) => days.map((day) => ({ day, from, to })))
        : null,
    vehicleIds: vehicleIds ?? [],
    ...(draft.id !== null && { expectedVersion: draft.version }),
  };
}
