import { randomBytes } from "node:crypto";
import { AppError } from "../domain/errors";
import type { Language } from "../domain/language";
import type { Actor, NewUser, Role, UserView } from "../domain/user";
import { hashPassword } from "./auth/passwords";
import { authorise } from "./authorise";
import { database } from "./database/connection";
import { isTaken } from "./database/errors";
import { env } from "./env";
import { type FleetVehicle, fleetVehicles } from "./fleet-state";
import type { Invite, User } from "./generated/prisma/client";
import { inviteState } from "./invites";
import { type Page, pageOf } from "./page";

/** Users by name, of one role or all. */
export async function listUsers(
  actor: Actor,
  { role, ...page }: { role?: Role | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<UserView>> {
  authorise(actor, "user:read");
  const users = await database().user.findMany({
    where: role ? { role } : {},
    include: { invites: true },
  });
  const drives = new Map(fleetVehicles().map((vehicle) => [vehicle.driver?.id, vehicle]));
  const views = users.map((user) => userView(user, drives.get(user.id)));
  return pageOf(views, ({ name, id }) => [name, id], page);
}

/** Adds a user, a dispatcher drivers only; CONFLICT when the e-mail address is taken. */
export async function addUser(actor: Actor, user: NewUser): Promise<UserView> {
  authorise(actor, user.role === "driver" ? "driver:invite" : "user:manage");
  // A demo refuses to start again beside people who are not of the demo.
  return createUser({ ...user, demo: env().DEMO });
}

/** The same without an actor: for `npm run user:create`. */
export async function createUser({
  password,
  ...user
}: NewUser & { demo?: boolean }): Promise<UserView> {
  // Nobody knows that one: such a user signs in by a one-time link.
  const passwordHash = await hashPassword(password ?? randomBytes(32).toString("base64url"));
  const created = await database()
    .user.create({ data: { ...user, passwordHash } })
    .catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      throw new AppError("CONFLICT", `A user with the address ${user.email} exists already.`);
    });
  return userView({ ...created, invites: [] }, undefined);
}

function userView(user: User & { invites: Invite[] }, drives: FleetVehicle | undefined): UserView {
  const { id, name, email, role, phone, language, disabledAt, invites } = user;
  return {
    id,
    name,
    email,
    role,
    phone,
    language: language as Language,
    disabledAt: disabledAt?.toISOString() ?? null,
    invited: inviteState(invites),
    duty: drives?.driver
      ? {
          vehicleId: drives.id,
          plateNumber: drives.plateNumber,
          since: drives.driver.since.toISOString(),
        }
      : null,
  };
}
