import Flatbush from "flatbush";
import { boxAround, type FenceShape, reachOf, widened } from "./fence-shape";
import type { LatLng } from "./geo";
import type { GeofenceView } from "./geofence";

/** A geofence, ready to be held against fixes. */
export type Fence = {
  view: GeofenceView;
  shape: FenceShape;
  /** How deep in it one can be, metres. */
  reach: number;
  /** Since when fixes are held against this shape; ms, by when they came in. */
  since: number;
  /** Whom it concerns, and since when; null: every vehicle. */
  vehicles: ReadonlyMap<string, number> | null;
};

/** All fences of a moment, and which of them lie around a place. */
export type FenceIndex = {
  byId: ReadonlyMap<string, Fence>;
  /** Every fence that the place is inside of or less than `MARGIN` away from, and some that are further. */
  around(place: LatLng): Fence[];
};

/**
 * A fence this far away or further needs no look, metres: every fix that decides anything
 * (`EXACT_ENOUGH` of geofence-crossing.ts) says outside there, which is news only of a fence that
 * the vehicle has to do with, and those are looked at wherever they are.
 */
export const MARGIN = 100;

/**
 * A fence as it is from `now` (ms) on; `before`: as it was until then. A fix that came in earlier
 * says nothing of a new shape, nor of whom it newly concerns.
 */
export function fenceOf(view: GeofenceView, now: number, before?: Fence): Fence {
  const same = before && isSameShape(view, before.view) ? before : null;
  const shape = same?.shape ?? shapeOf(view);
  const reach = same?.reach ?? reachOf(shape);
  const isForAll = view.vehicleIds.length === 0;
  const since = same && !(isForAll && same.vehicles) ? same.since : now;
  const sinceOf = (id: string) => (same ? (same.vehicles ? same.vehicles.get(id) : since) : now);
  const vehicles = isForAll ? null : new Map(view.vehicleIds.map((id) => [id, sinceOf(id) ?? now]));
  return { view, shape, reach, since, vehicles };
}

/** Whether two versions of a geofence enclose the same area. */
export const isSameShape = (a: GeofenceView, b: GeofenceView): boolean =>
  JSON.stringify(shapeOf(a)) === JSON.stringify(shapeOf(b));

/** Since when a fence concerns a vehicle, ms; null: not at all. */
export const concernsSince = ({ vehicles, since }: Fence, vehicleId: string): number | null =>
  vehicles ? (vehicles.get(vehicleId) ?? null) : since;

/** Where a geofence is. Throws RangeError for one without a shape: none such is stored. */
export function shapeOf({ kind, center, radius, points }: GeofenceView): FenceShape {
  if (kind === "circle" && center && radius) return { kind, center, radius };
  if (kind === "polygon" && points) return { kind, points };
  throw new RangeError(`A ${kind} without its shape.`);
}

/**
 * An index of fences by their boxes: a packed Hilbert R-tree (I. Kamel and C. Faloutsos, "On
 * packing R-trees", CIKM 1993), built anew with every change of a fence, in milliseconds.
 */
export function fenceIndex(fences: readonly Fence[]): FenceIndex {
  const byId = new Map(fences.map((fence) => [fence.view.id, fence]));
  // An empty tree cannot be built.
  if (fences.length === 0) return { byId, around: () => [] };
  const tree = new Flatbush(fences.length);
  for (const { shape } of fences) {
    const [south, west, north, east] = widened(boxAround(shape), MARGIN);
    tree.add(west, south, east, north);
  }
  tree.finish();
  return {
    byId,
    around: ({ lat, lng }) => tree.search(lng, lat, lng, lat).map((i) => fences[i] as Fence),
  };
}
