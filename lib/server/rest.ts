import { z } from "zod";
import { AppError, type ErrorCode } from "../domain/errors";
import type { Actor } from "../domain/user";
import { actorFromEmergencyToken } from "./auth/emergency-token";
import { actorFromCookies, actorFromToken } from "./auth/tokens";
import { MOST_BODY } from "./body-limit";
import { isAllowedOrigin } from "./origins";
import { publicError } from "./public-error";

const statusOf: Record<ErrorCode, number> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

const tokenMessages = {
  TOKEN_EXPIRED: "This token has expired. Fetch a new one from /api/socket-token.",
  UNAUTHENTICATED:
    "This token is not valid, or its session has ended. Sign in and fetch one from /api/socket-token.",
};

/** What every list takes: `?cursor&limit` (contract §6). */
export const pageQuery = z.object({
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

type Context = { params: Promise<Record<string, string>> };
type Asked<Query, Body> = {
  actor: Actor;
  params: Record<string, string>;
  query: Query;
  body: Body;
};
type Route<Query extends z.ZodType, Body extends z.ZodType> = {
  query?: Query;
  body?: Body;
  /** Takes no bearer: a token that leaked must not be able to renew itself. */
  cookieOnly?: boolean;
  /** Takes an emergency token as bearer too. */
  emergency?: boolean;
  /** The status of a success; 200. An undefined answer is 204, a Response goes out as it is. */
  status?: number;
  run(asked: Asked<z.output<Query>, z.output<Body>>): unknown;
};

/**
 * A REST endpoint (contract §6) as Next calls it: who asks (session cookie or bearer), input
 * checked by its schemas, the answer as JSON, every error as `{ error }` with its status.
 */
export function route<Query extends z.ZodType = z.ZodAny, Body extends z.ZodType = z.ZodAny>(
  spec: Route<Query, Body>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      const actor = await actorOf(request, spec);
      expectUser(request, actor);
      const search = Object.fromEntries(new URL(request.url).searchParams);
      const query = spec.query?.parse(search) as z.output<Query>;
      const body = spec.body?.parse(await jsonOf(request)) as z.output<Body>;
      const answer = await spec.run({ actor, params: await context.params, query, body });
      if (answer instanceof Response) return answer;
      return answer === undefined
        ? new Response(null, { status: 204 })
        : Response.json(answer, { status: spec.status ?? 200 });
    } catch (error) {
      return errorResponse(error, request);
    }
  };
}

/** An error as REST answers it. */
export function errorResponse(error: unknown, request: Request): Response {
  const answer = publicError(error, {
    method: request.method,
    path: new URL(request.url).pathname,
  });
  const status = statusOf[answer.code];
  const headers: HeadersInit = status === 429 || status === 503 ? { "Retry-After": "1" } : {};
  return Response.json({ error: answer }, { status, headers });
}

/**
 * A phone's queue says whose it is: whoever has signed in on that phone since, nothing is sent
 * under another name.
 */
function expectUser(request: Request, { id }: Actor): void {
  const expected = request.headers.get("x-qafila-user");
  if (expected === null || expected === id) return;
  throw new AppError(
    "UNAUTHENTICATED",
    "Somebody else is signed in here. Sign in as the user this was meant to be sent by.",
  );
}

type Doors = Pick<Route<z.ZodType, z.ZodType>, "cookieOnly" | "emergency">;

async function actorOf(request: Request, { cookieOnly, emergency }: Doors): Promise<Actor> {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (cookieOnly || !bearer) return actorOfCookie(request);
  const actor = await actorFromToken(bearer);
  if (typeof actor !== "string") return actor;
  const inNeed = emergency ? await actorFromEmergencyToken(bearer) : null;
  if (inNeed) return inNeed;
  throw new AppError("UNAUTHENTICATED", tokenMessages[actor]);
}

async function actorOfCookie(request: Request): Promise<Actor> {
  const actor = await actorFromCookies(request.headers.get("cookie"));
  if (!actor) throw new AppError("UNAUTHENTICATED", "Nobody is signed in here. Sign in first.");
  // Browsers send the cookie from any page; only ours may change something with it.
  const origin = request.headers.get("origin");
  if (origin && request.method !== "GET" && !isAllowedOrigin(origin)) {
    throw new AppError("FORBIDDEN", "Requests from this origin are not allowed. See FRONTEND_URL.");
  }
  return actor;
}

async function jsonOf(request: Request): Promise<unknown> {
  const text = await request.text();
  if (Buffer.byteLength(text) > MOST_BODY) {
    throw new AppError("BAD_REQUEST", "The body is too large. Send at most 512 KiB.");
  }
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("BAD_REQUEST", "The body is not JSON. Send a JSON object.");
  }
}
