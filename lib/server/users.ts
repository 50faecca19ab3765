import { AppError } from "../domain/errors";
import type { Actor, NewUser, Role } from "../domain/user";
import { hashPassword } from "./auth/passwords";
import { authorise } from "./authorise";
import { database } from "./database/connection";
import { isTaken } from "./database/errors";
import type { User } from "./generated/prisma/client";
import { type Page, pageOf } from "./page";

export type UserView = Pick<User, "id" | "name" | "email" | "role" | "phone" | "language"> & {
  disabledAt: string | null;
};

/** Users by name, of one role or all. */
export async function listUsers(
  actor: Actor,
  { role, ...page }: { role?: Role | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<UserView>> {
  authorise(actor, "user:read");
  const users = await database().user.findMany({ where: role ? { role } : {} });
  return pageOf(users.map(userView), ({ name, id }) => [name, id], page);
}

/** Adds a user; CONFLICT when the e-mail address is taken. */
export async function addUser(actor: Actor, user: NewUser): Promise<UserView> {
  authorise(actor, "user:manage");
  return createUser(user);
}

/** The same without an actor: for `npm run user:create` and the demo's seed. */
export async function createUser({
  password,
  ...user
}: NewUser & { demo?: boolean }): Promise<UserView> {
  const passwordHash = await hashPassword(password);
  const created = await database()
    .user.create({ data: { ...user, phone: user.phone ?? null, passwordHash } })
    .catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      throw new AppError("CONFLICT", `A user with the address ${user.email} exists already.`);
    });
  return userView(created);
}

const userView = ({ id, name, email, role, phone, language, disabledAt }: User): UserView => ({
  id,
  name,
  email,
  role,
  phone,
  language,
  disabledAt: disabledAt?.toISOString() ?? null,
});
