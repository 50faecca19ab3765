import { AppError } from "../domain/errors";
import { isUuid } from "../domain/id";
import type { Actor, UserView } from "../domain/user";
import { authorise } from "./authorise";
import { database } from "./database/connection";
import type { Invite } from "./generated/prisma/client";
import { hashOf, newSecret } from "./link-secret";
import { reportingAddress } from "./reporting-address";

/** A link waits this long to be used, ms. */
const VALID_MS = 72 * 60 * 60_000;

/** A link by which a driver signs in once, on a phone. Told this once; unused older ones end. */
export async function inviteDriver(
  actor: Actor,
  userId: string,
): Promise<{ url: string; expiresAt: string }> {
  authorise(actor, "driver:invite");
  const user = isUuid(userId)
    ? await database().user.findUnique({ where: { id: userId, role: "driver", disabledAt: null } })
    : null;
  if (!user)
    throw new AppError("NOT_FOUND", "There is no such driver. Reload the list of drivers.");
  const secret = newSecret();
  const expiresAt = new Date(Date.now() + VALID_MS);
  await database().$transaction([
    database().invite.deleteMany({ where: { userId, usedAt: null } }),
    database().invite.create({ data: { userId, hash: hashOf(secret), expiresAt } }),
  ]);
  return { url: `${reportingAddress()}/join/${secret}`, expiresAt: expiresAt.toISOString() };
}

/** The invite of a link that can be used now, with its driver; null when used, expired or unknown. */
export async function openInvite(secret: string) {
  const invite = await database().invite.findUnique({
    where: { hash: hashOf(secret), usedAt: null, expiresAt: { gt: new Date() } },
    include: { user: true },
  });
  return invite?.user.role === "driver" && !invite.user.disabledAt ? invite : null;
}

/** What a user's invites come to. */
export function inviteState(invites: Invite[]): UserView["invited"] {
  const now = new Date();
  if (invites.some(({ usedAt, expiresAt }) => !usedAt && expiresAt > now)) return "pending";
  return invites.some(({ usedAt }) => usedAt) ? "used" : null;
}
