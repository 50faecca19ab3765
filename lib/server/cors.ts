import type { IncomingMessage, ServerResponse } from "node:http";
import { isAllowedOrigin } from "./origins";

/**
 * Lets pages of allowed origins (contract §1, FRONTEND_URL) use /api with their cookies.
 * True when the request was their preflight, which is then answered.
 */
export function cors(request: IncomingMessage, response: ServerResponse): boolean {
  if (!request.url?.startsWith("/api/")) return false;
  response.setHeader("Vary", "Origin");
  const { origin } = request.headers;
  if (!origin || !isAllowedOrigin(origin)) return false;
  response.setHeader("Access-Control-Allow-Origin", origin);
  response.setHeader("Access-Control-Allow-Credentials", "true");
  if (request.method !== "OPTIONS") return false;
  response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
  response.setHeader("Access-Control-Allow-Headers", "content-type, authorization");
  response.setHeader("Access-Control-Max-Age", "600");
  response.writeHead(204).end();
  return true;
}
