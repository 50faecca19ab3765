import type { Prisma } from "../generated/prisma/client";

/** Changes of one trip take turns, so that each sees what the one before it did. */
export async function lockTrip(tx: Prisma.TransactionClient, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Trip" WHERE "id" = ${id}::uuid FOR UPDATE`;
}
