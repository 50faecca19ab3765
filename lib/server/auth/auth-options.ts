import type { NextAuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "../env";
import { log } from "../log";
import { publicError } from "../public-error";
import { endSession } from "./end-session";
import { join } from "./join";
import { actorOfSession, SESSION_SECONDS } from "./session";
import { signIn } from "./sign-in";
import { isSecure, sessionCookie } from "./tokens";

/**
 * NextAuth with credentials and JWT sessions; the JWT names a session row, which decides.
 * `failed` hears when that could not be asked or ended: such an answer must not be sent.
 */
export const authOptions = (failed: (error: unknown) => void): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: {
    sessionToken: {
      name: sessionCookie(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
    },
  },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: async (credentials, request) => {
        return signIn({ ...credentials }, addressOf(request)).catch(asCode);
      },
    }),
    CredentialsProvider({
      id: "invite",
      credentials: { token: {}, language: {} },
      authorize: async (credentials, request) => {
        return join({ ...credentials }, addressOf(request)).catch(asCode);
      },
    }),
  ],
  jwt: {
    // The one place every NextAuth endpoint passes: an ended session's cookie reads as none.
    decode: async (params) => {
      const claims = await decode(params).catch(() => null);
      const actor = await actorOfSession(claims?.sid).catch((error: unknown) => {
        failed(error);
        throw error;
      });
      return (
        claims && actor && { ...claims, name: actor.name, email: actor.email, role: actor.role }
      );
    },
  },
  callbacks: {
    jwt: ({ token, user }) =>
      user ? { ...token, sid: (user as { sessionId?: string }).sessionId } : token,
    session: ({ token: { sub: id, name, email, role }, session: { expires } }) => ({
      user: { id, name, email, role },
      expires,
    }),
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.sid === "string") await endSession(token.sid).catch(failed);
    },
  },
  logger: {
    error: (code, data) => log.info({ code, message: (data as Error).message }, "sign-in"),
    warn: () => {},
    debug: () => {},
  },
});

const addressOf = ({ headers }: { headers?: Record<string, unknown> }) =>
  String(headers?.["x-qafila-address"] ?? "");

/** NextAuth hands the message of a thrown error to the page as its code. */
function asCode(error: unknown): never {
  throw new Error(publicError(error, { during: "sign-in" }).code);
}
