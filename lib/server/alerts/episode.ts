import { randomUUID } from "node:crypto";
import type { AlertKind, AlertPriority } from "../../domain/alert";
import type { Evidence } from "../../domain/detector";
import type { Location } from "../../domain/position";
import { database } from "../database/connection";
import { isTaken } from "../database/errors";
import { driverOnDuty } from "../duty-periods";
import { websocketService } from "../websocket-service";
import { alertChanged } from "./changed";
import { tripAt } from "./circumstances";
import { type AlertRow, alertRow, viewOf, withNames } from "./row";
import { tellOnTrip } from "./tell-on-trip";

/** What a detector keeps at most one alert of at a time (contract §3). */
export type EpisodeKey = {
  vehicleId: string;
  kind: AlertKind;
  /** A geofence's or a trip's id; "" where the vehicle says all. */
  subject: string;
};

export type Episode = EpisodeKey & {
  priority: AlertPriority;
  /** Fix time. */
  at: Date;
  location: Location | null;
  evidence: Evidence;
  message?: string;
  /** Whose trip it is about; otherwise the one that was under way. */
  tripId?: string;
  asksDriverUntil?: Date;
};

/** Opens the episode's alert, or counts a repeat of the one that is not resolved. */
export async function fireAlert(episode: Episode): Promise<void> {
  for (;;) {
    const repeated = await repeat(episode);
    if (repeated) return tell(repeated);
    const opened = await open(episode);
    if (!opened) continue;
    await tell(opened);
    if (opened.priority === "critical" || opened.priority === "high") {
      websocketService.emitEmergencyAlert(opened.vehicleId, await viewOf(opened));
    }
    return tellOnTrip(opened);
  }
}

/** What made the alert is over: it resolves itself. Nothing when there is none. */
export async function clearAlert(key: EpisodeKey): Promise<void> {
  const row = await unresolved(key);
  if (!row) return;
  const { count } = await database().alert.updateMany({
    where: { id: row.id, version: row.version },
    data: { status: "resolved", resolvedAt: new Date(), version: { increment: 1 } },
  });
  // Somebody changed it meanwhile: looked at again.
  if (count === 0) return clearAlert(key);
  await tell(await alertRow(row.id));
}

const unresolved = (key: EpisodeKey) =>
  database().alert.findFirst({
    where: {
      vehicleId: key.vehicleId,
      kind: key.kind,
      subject: key.subject,
      status: { not: "resolved" },
    },
    include: withNames,
  });

async function repeat(episode: Episode): Promise<AlertRow | null> {
  const row = await unresolved(episode);
  if (!row) return null;
  const { count } = await database().alert.updateMany({
    where: { id: row.id, status: { not: "resolved" } },
    data: { count: { increment: 1 }, lastAt: episode.at, version: { increment: 1 } },
  });
  return count > 0 ? alertRow(row.id) : null;
}

/** Null when the same episode was being opened at this moment. */
async function open(episode: Episode): Promise<AlertRow | null> {
  const { at, tripId, asksDriverUntil, message, location, ...rest } = episode;
  const driverId = await driverOnDuty(episode.vehicleId, at);
  const data = {
    ...rest,
    id: randomUUID(),
    occurredAt: at,
    lastAt: at,
    ...(location && { location }),
    message: message ?? null,
    // With nobody known at the wheel there is nobody to ask.
    asksDriverUntil: (driverId && asksDriverUntil) || null,
    tripId: tripId ?? (await tripAt(episode.vehicleId, at)),
    driverId,
    content: "",
  };
  return database()
    .alert.create({ data, include: withNames })
    .catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      return null;
    });
}

async function tell(row: AlertRow): Promise<void> {
  alertChanged(row, await viewOf(row));
}
