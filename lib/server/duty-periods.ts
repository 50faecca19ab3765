import { AppError } from "../domain/errors";
import { database } from "./database/connection";
import type { DutyPeriod, Prisma } from "./generated/prisma/client";

type Transaction = Prisma.TransactionClient;

/** The vehicle this user drove at each of these moments, null where off duty. */
export async function vehiclesOnDuty(userId: string, moments: Date[]): Promise<(string | null)[]> {
  const times = moments.map((at) => at.getTime());
  const [from, to] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
  const periods = await database().dutyPeriod.findMany({
    where: { userId, startedAt: { lte: to }, OR: [{ endedAt: null }, { endedAt: { gt: from } }] },
  });
  return moments.map(
    (at) =>
      periods.find(({ startedAt, endedAt }) => startedAt <= at && (!endedAt || endedAt > at))
        ?.vehicleId ?? null,
  );
}

/** Who drove this vehicle at that moment, null: nobody. */
export async function driverOnDuty(vehicleId: string, at: Date): Promise<string | null> {
  const period = await database().dutyPeriod.findFirst({
    where: {
      vehicleId,
      startedAt: { lte: at },
      OR: [{ endedAt: null }, { endedAt: { gt: at } }],
    },
  });
  return period?.userId ?? null;
}

/** A period ends where the next begins; one that would end before it began is a CONFLICT. */
export async function endPeriod(tx: Transaction, duty: DutyPeriod, at: Date): Promise<DutyPeriod> {
  if (at < duty.startedAt) {
    throw new AppError(
      "CONFLICT",
      "This would have happened before the current duty began. Ask a dispatcher to settle it.",
    );
  }
  const { vehicleId, userId } = duty;
  await tx.position.updateMany({
    where: { vehicleId, recordedAt: { gte: at }, driverId: userId },
    data: { driverId: null },
  });
  return tx.dutyPeriod.update({ where: { id: duty.id }, data: { endedAt: at } });
}

/** Who drove what in the past stays: a duty from `at` on that runs into a later one is a CONFLICT. */
export async function refuseOverlap(
  tx: Transaction,
  { userId, vehicleId, at }: { userId: string; vehicleId: string; at: Date },
): Promise<void> {
  const later = await tx.dutyPeriod.count({
    where: { endedAt: { gt: at }, OR: [{ userId }, { vehicleId }] },
  });
  if (later === 0) return;
  throw new AppError(
    "CONFLICT",
    "Another duty is recorded for that time, of this driver or with this vehicle. Ask a dispatcher to settle it.",
  );
}
