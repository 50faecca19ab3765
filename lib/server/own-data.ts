import { AppError } from "../domain/errors";
import { type OwnData, type OwnDataEntry, ownDataKinds } from "../domain/own-data";
import type { Actor } from "../domain/user";
import { database } from "./database/connection";
import { Prisma } from "./generated/prisma/client";
import { settings } from "./settings";

const { sql } = Prisma;

type Extent = { count: number; oldest: Date | null; newest: Date | null };

/** What is kept of the asker, whatever their role: how much, since when, and for how long. */
export async function ownData(actor: Actor): Promise<OwnData> {
  const [user, { retentionDays }] = await Promise.all([
    database().user.findUnique({ where: { id: actor.id } }),
    settings(),
  ]);
  if (!user) throw new AppError("NOT_FOUND", "This account is gone. Sign in again.");
  const deleted = new Set<OwnDataEntry["kind"]>([
    "positions",
    "rejectedReports",
    "crossings",
    "proofs",
    "notifications",
  ]);
  const entries = ownDataKinds.map(async (kind) => {
    const [{ count, oldest, newest }] = (await extentOf(kind, actor.id)) as [Extent];
    return {
      kind,
      count,
      oldest: oldest?.toISOString() ?? null,
      newest: newest?.toISOString() ?? null,
      days: deleted.has(kind) ? retentionDays : null,
    };
  });
  const { name, email, phone } = user;
  return {
    at: new Date().toISOString(),
    user: { name, email, phone },
    entries: await Promise.all(entries),
  };
}

const extent = (time: Prisma.Sql) =>
  sql`SELECT count(*)::int AS count, min(${time}) AS oldest, max(${time}) AS newest`;

/**
 * Positions, by far the most, have no index on the driver. But a fix carries a driver only while
 * that driver's duty with the vehicle lasted (lib/server/duty-periods.ts), so each period is one
 * range of the key (vehicleId, recordedAt). The others are found by their own index, or are few:
 * crossings, proofs and rejected reports are deleted again, and seldom is a command refused.
 */
function extentOf(kind: OwnDataEntry["kind"], userId: string): Promise<Extent[]> {
  const of = sql`${userId}::uuid`;
  const asked = {
    positions: sql`${extent(sql`fix."recordedAt"`)}
      FROM "DutyPeriod" duty CROSS JOIN LATERAL (
        SELECT "recordedAt" FROM "Position"
        WHERE "vehicleId" = duty."vehicleId" AND "recordedAt" >= duty."startedAt"
          AND "recordedAt" < coalesce(duty."endedAt", 'infinity') AND "driverId" = ${of}
      ) fix WHERE duty."userId" = ${of}`,
    rejectedReports: sql`${extent(sql`"receivedAt"`)} FROM "Quarantine" WHERE "userId" = ${of}`,
    crossings: sql`${extent(sql`at`)} FROM "Crossing" WHERE "driverId" = ${of}`,
    dutyPeriods: sql`${extent(sql`"startedAt"`)} FROM "DutyPeriod" WHERE "userId" = ${of}`,
    trips: sql`${extent(sql`"dueAt"`)} FROM "Trip" WHERE "driverId" = ${of}`,
    proofs: sql`${extent(sql`at`)} FROM "Proof" WHERE "driverId" = ${of}`,
    emergencies: sql`${extent(sql`"openedAt"`)} FROM "Alert" WHERE "driverId" = ${of}`,
    refusedCommands: sql`${extent(sql`"occurredAt"`)} FROM "RefusedCommand" WHERE "userId" = ${of}`,
    notifications: sql`${extent(sql`"createdAt"`)} FROM "Notification" WHERE "userId" = ${of}`,
    signIns: sql`${extent(sql`"createdAt"`)} FROM "Session" WHERE "userId" = ${of}`,
    deviceKey: sql`${extent(sql`"createdAt"`)} FROM "DeviceKey" WHERE "userId" = ${of}`,
  } satisfies Record<OwnDataEntry["kind"], Prisma.Sql>;
  return database().$queryRaw<Extent[]>(asked[kind]);
}
