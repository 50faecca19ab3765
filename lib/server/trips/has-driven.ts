import type { Prisma } from "../generated/prisma/client";

/** Whether the trip is, or once was, this driver's: what was done then stays theirs to tell. */
export async function hasDriven(
  tx: Prisma.TransactionClient,
  tripId: string,
  userId: string,
): Promise<boolean> {
  const trip = await tx.trip.findUnique({ where: { id: tripId }, select: { driverId: true } });
  if (trip?.driverId === userId) return true;
  const handedOver = await tx.timelineItem.count({
    where: { tripId, kind: "assigned", data: { path: ["previousDriverId"], equals: userId } },
  });
  return handedOver > 0;
}
