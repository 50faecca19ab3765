import { type Fence, type FenceIndex, fenceIndex, fenceOf } from "../../domain/fence-index";
import type { GeofenceView } from "../../domain/geofence";
import { database } from "../database/connection";
import { remember } from "../remember";
import { geofenceView } from "./row";

/** Every geofence on the map, as this process knows it. The database is the truth, this is its image. */
const fences = remember("geofences", () => ({ index: fenceIndex([]) }));

export const fencesNow = (): FenceIndex => fences.index;

/** Reads every geofence that is on the map. */
export async function loadGeofences(): Promise<void> {
  const rows = await database().geofence.findMany({ where: { archivedAt: null } });
  const all = rows.map((row) => fenceOf(geofenceView(row), row.shapedAt.getTime()));
  fences.index = fenceIndex(all);
}

/** Takes up a geofence or its newer version; an archived one leaves the map. */
export function keepFence(view: GeofenceView): void {
  const { byId } = fences.index;
  const before = byId.get(view.id);
  if (before && before.view.version > view.version) return;
  const others: Fence[] = [...byId.values()].filter((fence) => fence !== before);
  // From the next millisecond on: what came in within this one may have been looked at already.
  const fence = view.archivedAt ? [] : [fenceOf(view, Date.now() + 1, before)];
  fences.index = fenceIndex([...others, ...fence]);
}
