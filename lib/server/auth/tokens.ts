import { decode, encode } from "next-auth/jwt";
import type { Actor } from "../../domain/user";
import { env } from "../env";
import { actorOfSession } from "./session";

/** Its own salt: a session cookie's value is not a socket token, nor the other way round. */
const SOCKET_SALT = "qafila-socket-token";
const SOCKET_TOKEN_SECONDS = 5 * 60;

/** Whether cookies are for https only; then they also carry the `__Host-` prefix. */
export const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith("https:");

export const sessionCookie = (): string => `${isSecure() ? "__Host-" : ""}next-auth.session-token`;

/** A token that opens sockets and serves as API bearer for five minutes (contract §2). */
export async function socketToken(actor: Actor): Promise<{ token: string; expiresAt: string }> {
  const token = await encode({
    token: { sub: actor.id, sid: actor.sessionId },
    secret: env().NEXTAUTH_SECRET,
    salt: SOCKET_SALT,
    maxAge: SOCKET_TOKEN_SECONDS,
  });
  return { token, expiresAt: new Date(Date.now() + SOCKET_TOKEN_SECONDS * 1000).toISOString() };
}

/** Who a socket token speaks for, or why for nobody, by the handshake's names (contract §2). */
export async function actorFromToken(
  token: string,
): Promise<Actor | "TOKEN_EXPIRED" | "UNAUTHENTICATED"> {
  const secret = env().NEXTAUTH_SECRET;
  const claims = await decode({ token, secret, salt: SOCKET_SALT }).catch((error: unknown) =>
    (error as { code?: string }).code === "ERR_JWT_EXPIRED" ? "TOKEN_EXPIRED" : null,
  );
  if (claims === "TOKEN_EXPIRED") return claims;
  return (await actorOfSession(claims?.sid)) ?? "UNAUTHENTICATED";
}

/** Who the session cookie in a `Cookie` header speaks for, or null. */
export async function actorFromCookies(header: string | null | undefined): Promise<Actor | null> {
  const token = header && cookieValue(header, sessionCookie());
  if (!token) return null;
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  return actorOfSession(claims?.sid);
}

function cookieValue(header: string, name: string): string | null {
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
