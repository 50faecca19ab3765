import type { AlertKind } from "../../domain/alert";
import { AppError, conflict } from "../../domain/errors";
import { concernsSince, type Fence, isSameShape } from "../../domain/fence-index";
import {
  crossingKinds,
  type GeofenceChange,
  type GeofenceView,
  type NewGeofence,
} from "../../domain/geofence";
import type { Actor } from "../../domain/user";
import { clearAlert } from "../alerts/episode";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import type { Geofence } from "../generated/prisma/client";
import { publish, refuseStrangers } from "./create";
import { fencesNow } from "./fences";
import { columnsOf, geofenceRow, geofenceView } from "./row";

/**
 * Makes a geofence what is asked for, all of it. NOT_FOUND once it is off the map; CONFLICT when
 * it is no longer the version it was made from (`expectedVersion`).
 */
export async function changeGeofence(
  actor: Actor,
  id: string,
  { expectedVersion, ...fence }: GeofenceChange,
): Promise<GeofenceView> {
  authorise(actor, "geofence:manage");
  const before = await onMap(id);
  refuseStrangers(fence.vehicleIds ?? [], before.vehicleIds);
  const [row] = await database().geofence.updateManyAndReturn({
    where: { id, archivedAt: null, ...(expectedVersion && { version: expectedVersion }) },
    data: {
      ...columnsOf(fence),
      version: { increment: 1 },
      ...(!isSameConcern(geofenceView(before), fence) && { shapedAt: new Date() }),
    },
  });
  if (row) {
    const known = fencesNow().byId.get(id);
    const view = publish(geofenceView(row));
    await clearAlertsOf(id, isOver(geofenceView(before), known, fencesNow().byId.get(id)));
    return view;
  }
  await onMap(id);
  throw conflict("Somebody changed this geofence meanwhile. Reload it and change it again.");
}

/** Takes a geofence off the map: its crossings stay, its alerts are over. */
export async function archiveGeofence(actor: Actor, id: string): Promise<void> {
  authorise(actor, "geofence:manage");
  await onMap(id);
  const [row] = await database().geofence.updateManyAndReturn({
    where: { id, archivedAt: null },
    data: { archivedAt: new Date(), version: { increment: 1 } },
  });
  if (row) publish(geofenceView(row));
  await clearAlertsOf(id, () => true);
}

type Whose = { vehicleId: string; kind: AlertKind };

/** Which alerts nothing ends any more, or nobody asks for, once a fence is what it is `now`. */
const isOver =
  (was: GeofenceView, before: Fence | undefined, now: Fence | undefined) =>
  ({ vehicleId, kind }: Whose): boolean => {
    const crossing = crossingKinds.find((one) => kind === `geofence_${one}`);
    if (!crossing || !now) return false;
    const isAskedFor = ({ triggers }: GeofenceView) => triggers.includes(crossing);
    if (isAskedFor(was) && !isAskedFor(now.view)) return true;
    const since = (fence: Fence) => concernsSince(fence, vehicleId);
    return !before || since(before) !== since(now);
  };

async function clearAlertsOf(id: string, which: (whose: Whose) => boolean): Promise<void> {
  const alerts = await database().alert.findMany({
    where: { subject: id, status: { not: "resolved" } },
    select: { vehicleId: true, kind: true },
  });
  for (const { vehicleId, kind } of alerts) {
    if (vehicleId && which({ vehicleId, kind })) await clearAlert({ vehicleId, kind, subject: id });
  }
}

async function onMap(id: string): Promise<Geofence> {
  const row = await geofenceRow(id);
  if (!row.archivedAt) return row;
  throw new AppError(
    "NOT_FOUND",
    "This geofence was taken off the map. Reload the list of geofences.",
  );
}

/** Whether fixes that came in before still say the same of it. */
function isSameConcern(before: GeofenceView, after: NewGeofence): boolean {
  const { kind, center = null, radius = null, points = null } = after;
  const vehicles = (ids: readonly string[]) => JSON.stringify([...ids].sort());
  return (
    isSameShape(before, { ...before, kind, center, radius, points }) &&
    vehicles(before.vehicleIds) === vehicles(after.vehicleIds ?? [])
  );
}
