import { decode, encode } from "next-auth/jwt";
import type { Language } from "../../domain/language";
import type { Actor } from "../../domain/user";
import { database } from "../database/connection";
import { env } from "../env";

/** Its own salt: it is neither a session cookie's value nor a socket token. */
const SALT = "qafila-emergency-token";
const SECONDS = 10 * 365 * 24 * 60 * 60;

/** A token with which this user raises emergencies and does nothing else (contract §4). */
export async function emergencyToken(actor: Actor): Promise<{ token: string }> {
  const claims = { sub: actor.id, sid: actor.sessionId };
  const secret = env().NEXTAUTH_SECRET;
  return { token: await encode({ token: claims, secret, salt: SALT, maxAge: SECONDS }) };
}

/**
 * Whose emergency token this is, or null when it is none or its user is disabled. The session it
 * names is the one that asked for it, which may have ended since.
 */
export async function actorFromEmergencyToken(token: string): Promise<Actor | null> {
  const secret = env().NEXTAUTH_SECRET;
  const claims = await decode({ token, secret, salt: SALT }).catch(() => null);
  if (!claims?.sub) return null;
  const user = await database().user.findUnique({ where: { id: claims.sub } });
  if (!user || user.disabledAt) return null;
  const { id, name, email, role, language } = user;
  return { id, name, email, role, language: language as Language, sessionId: String(claims.sid) };
}
