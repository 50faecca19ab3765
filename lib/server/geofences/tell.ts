import type { AlertKind } from "../../domain/alert";
import type { Evidence, SeenFix } from "../../domain/detector";
import type { CrossingKind } from "../../domain/geofence";
import { isWithinHours } from "../../domain/week-hours";
import { clearAlert, type EpisodeKey, fireAlert } from "../alerts/episode";
import { database } from "../database/connection";
import { settings } from "../settings";
import type { SeenCrossing } from "./live";

const alertKind = (kind: CrossingKind): AlertKind => `geofence_${kind}`;

/** What a crossing puts an end to. */
const ends: Record<CrossingKind, readonly CrossingKind[]> = {
  enter: ["exit"],
  exit: ["enter", "dwell"],
  dwell: [],
};

/**
 * Alerts of a crossing that was stored: what it ends resolves itself, and it is one itself where
 * the fence asks for it, then. Found late and over by now, it is an alert that is resolved at once.
 * Told a second time, after a process died in between, it does what is left to be done.
 */
export async function tellCrossing(crossing: SeenCrossing): Promise<void> {
  const { vehicleId, kind, at, fence } = crossing;
  const subject = fence.view.id;
  const isOver = await hasChangedSince(crossing);
  if (!isOver) {
    for (const ended of ends[kind])
      await clearAlert({ vehicleId, kind: alertKind(ended), subject });
  }
  if (!(await isAskedFor(crossing))) return;
  const key = { vehicleId, kind: alertKind(kind), subject };
  const fired = await alertOf(key, new Date(at));
  // The alert of a later visit must not end with an earlier one.
  if (!fired && isOver && (await isOpen(key))) return;
  if (!fired) {
    await fireAlert({
      ...key,
      priority: "medium",
      at: new Date(at),
      location: locationOf(crossing.fix),
      evidence: evidenceOf(crossing),
    });
  }
  const isLatest = !fired || (fired.status !== "resolved" && fired.lastAt.getTime() === at);
  if (isOver && isLatest) await clearAlert(key);
}

async function isAskedFor({ kind, at, fence }: SeenCrossing): Promise<boolean> {
  const { triggers, hours } = fence.view;
  if (!triggers.includes(kind)) return false;
  return hours === null || isWithinHours(hours, new Date(at), (await settings()).timeZone);
}

/** Whether the vehicle went in or out again since. */
async function hasChangedSince({ vehicleId, kind, at, fence }: SeenCrossing): Promise<boolean> {
  const later = await database().crossing.count({
    where: {
      vehicleId,
      geofenceId: fence.view.id,
      at: { gt: new Date(at) },
      kind: kind === "exit" ? "enter" : "exit",
    },
  });
  return later > 0;
}

/** The alert that this moment opened, or was the latest repeat of. */
const alertOf = (key: EpisodeKey, at: Date) =>
  database().alert.findFirst({
    where: { ...key, OR: [{ occurredAt: at }, { lastAt: at }] },
    orderBy: { openedAt: "desc" },
    select: { status: true, lastAt: true },
  });

async function isOpen(key: EpisodeKey) {
  return (await database().alert.count({ where: { ...key, status: { not: "resolved" } } })) > 0;
}

const locationOf = ({ lat, lng, speed, heading, accuracy, at }: SeenFix) => ({
  ...{ lat, lng, speed, heading, accuracy },
  recordedAt: new Date(at).toISOString(),
});

function evidenceOf({ fence, kind, at, by, depth, fixes }: SeenCrossing): Evidence {
  const { name, version, radius, dwellSeconds } = fence.view;
  return {
    rule: { kind: "geofence", version, vehicleId: null },
    thresholds: { name, radius, dwellSeconds: kind === "dwell" ? dwellSeconds : null },
    measured: {
      depthMetres: Math.round(depth),
      accuracyMetres: by.accuracy,
      ...(kind === "dwell" && {
        // By the clock it was found after a fix that was too soon to show it.
        seconds: Math.round(Math.max(0, by.at - at) / 1000) + (dwellSeconds ?? 0),
      }),
    },
    fixes: fixes.map(({ lat, lng, speed, accuracy, fuelLevel, at }) => ({
      ...{ lat, lng, speed, accuracy, fuelLevel },
      recordedAt: new Date(at).toISOString(),
    })),
  };
}
