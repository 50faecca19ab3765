import type { AlertView } from "../../domain/alert";
import type { EmergencyInput } from "../../domain/emergency";
import { conflict } from "../../domain/errors";
import type { Thresholds } from "../../domain/rule";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { contentUuid } from "../content-uuid";
import { database } from "../database/connection";
import { isTaken } from "../database/errors";
import type { Owner } from "../device-keys";
import { Prisma } from "../generated/prisma/client";
import { remember } from "../remember";
import { ruleViewFor } from "../rules/store";
import { websocketService } from "../websocket-service";
import { alertOpened } from "./changed";
import { circumstances } from "./circumstances";
import { type AlertRow, findAlert, viewOf, withNames } from "./row";
import { tellOnTrip } from "./tell-on-trip";

/**
 * Raises an emergency: one alert for each alertId, however often it is sent (contract §3), stored
 * before it is answered. `by`: a person, or the device whose key reported it; a device's accident is
 * a suspicion, about which its driver is asked first. CONFLICT when that alertId was used by another
 * sender or for another content.
 */
export async function raiseEmergency(by: Actor | Owner, input: EmergencyInput): Promise<AlertView> {
  const isPerson = "role" in by;
  if (isPerson) authorise(by, "emergency:raise");
  // A device's alertId is made of what it says.
  const sent = {
    raisedById: isPerson ? by.id : null,
    content: isPerson ? digest(input) : input.alertId,
  };
  const row =
    (await findAlert(input.alertId)) ??
    (await create(by, input, sent)) ??
    ((await findAlert(input.alertId)) as AlertRow);
  const alert = await viewOf(same(row, sent));
  // Stored before, and the answer was lost: then nobody has been told yet.
  if (row.status === "open" && !rung.has(row.id)) ring(row, alert);
  return alert;
}

/** What this process has told of. */
const rung = remember("alerts-rung", () => new Set<string>());

type Sent = Pick<AlertRow, "raisedById" | "content">;

/** Null when the same alertId was being written at this moment. */
async function create(by: Actor | Owner, input: EmergencyInput, sent: Sent) {
  const now = new Date();
  const said = input.occurredAt ?? now;
  const occurredAt = said < now ? said : now;
  const { location, ...rest } = await circumstances(by, input, occurredAt);
  const { alertId: id, kind, drill, message } = input;
  const data = {
    ...{ id, kind, drill, occurredAt, lastAt: occurredAt, ...sent, ...rest },
    message: message ?? null,
    priority: "critical" as const,
    openedAt: now,
    // With nobody known at the wheel there is nobody to ask.
    ...(kind === "accident" &&
      !("role" in by) &&
      rest.driverId && { asksDriverUntil: askedUntil(now, rest.vehicleId) }),
    // Practice is over as it begins: nobody has anything to do.
    ...(drill && { status: "resolved" as const, resolvedAt: now }),
    location: location ?? Prisma.DbNull,
  };
  return database()
    .alert.create({ data, include: withNames })
    .catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      return null;
    });
}

/** So long a driver is asked about what only a device calls an accident: as the rule for accidents says. */
function askedUntil(now: Date, vehicleId: string | null): Date {
  const { thresholds } = ruleViewFor("accident", vehicleId);
  const { askDriverSeconds } = thresholds as Thresholds<"accident">;
  return new Date(now.getTime() + askDriverSeconds * 1000);
}

function same(row: AlertRow, { raisedById, content }: Sent): AlertRow {
  if (row.raisedById === raisedById && row.content === content) return row;
  throw conflict("This alertId was used for another emergency. Send it with a new one.");
}

/** What was said, whether a missing field was left out or sent as null. */
function digest({ kind, message, location, occurredAt, vehicleId, drill }: EmergencyInput): string {
  const place = location && [
    ...[location.lat, location.lng, location.speed, location.heading, location.accuracy],
    location.recordedAt,
  ];
  const said = [kind, message, place, occurredAt, vehicleId, drill];
  return contentUuid(JSON.stringify(said.map((value) => value ?? null)));
}

/** Tells everyone. */
function ring(row: AlertRow, alert: AlertView): void {
  rung.add(row.id);
  alertOpened(alert);
  websocketService.emitEmergencyAlert(row.vehicleId, alert);
  tellOnTrip(row);
}
