import type { Language } from "../../domain/language";
import type { Actor } from "../../domain/user";
import { database } from "../database/connection";
import type { Prisma } from "../generated/prisma/client";

/** A sign-in lasts this long, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** Starts a session and gives its id, which the JWT carries as `sid`. */
export async function startSession(
  userId: string,
  tx: Prisma.TransactionClient = database(),
): Promise<string> {
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
  const session = await tx.session.create({ data: { userId, expiresAt } });
  return session.id;
}

/** Who the session belongs to now, or null when it ended, expired or its user is disabled. */
export async function actorOfSession(sessionId: unknown): Promise<Actor | null> {
  if (typeof sessionId !== "string") return null;
  const session = await database().session.findUnique({
    where: { id: sessionId },
    include: { user: true },
  });
  if (!session || session.endedAt || session.expiresAt <= new Date()) return null;
  const { id, name, email, role, language, disabledAt } = session.user;
  return disabledAt ? null : { id, name, email, role, language: language as Language, sessionId };
}
