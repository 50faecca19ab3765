import { may } from "../../domain/permissions";
import { type Role, roles } from "../../domain/user";
import { database } from "../database/connection";
import type { Prisma } from "../generated/prisma/client";

/** Whoever is not disabled, of these roles. */
export async function usersOf(
  some: readonly Role[],
  tx: Prisma.TransactionClient = database(),
): Promise<string[]> {
  const users = await tx.user.findMany({
    where: { disabledAt: null, role: { in: [...some] } },
    select: { id: true },
  });
  return users.map(({ id }) => id);
}

/** The control room: whoever may see alerts. */
export const controlRoom = (tx?: Prisma.TransactionClient): Promise<string[]> =>
  usersOf(
    roles.filter((role) => may(role, "alert:watch")),
    tx,
  );

/** Whoever sets Qafila up. */
export const admins = (): Promise<string[]> =>
  usersOf(roles.filter((role) => may(role, "settings:change")));
