import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isSecure } from "./auth/tokens";
import { clientAddress } from "./client-address";
import { env } from "./env";
import { remember } from "./remember";
import { tileSource } from "./tile-source";

/** Photos come from outside: shown as pictures, and opened by themselves they can do nothing. */
const isPhoto = /^\/api\/trips\/[^/]+\/proofs\/[^/]+\/photo$/;
const photoPolicy = "default-src 'none'; sandbox";

/**
 * Puts the address and a fresh CSP nonce where Next finds them, and the headers of design §4 on
 * the answer. Leaflet and toasts set styles, so style-src allows inline; scripts need the nonce.
 */
export function secure(request: IncomingMessage, response: ServerResponse): void {
  request.headers["x-qafila-address"] = clientAddress(request);
  const nonce = randomBytes(16).toString("base64");
  const development = env().NODE_ENV === "development";
  const tiles = remember("tile-source", () => tileSource(env().TILE_URL));
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${tiles}`,
    "connect-src 'self' ws: wss:",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ].join("; ");
  request.headers["content-security-policy"] = policy;
  // Set here, since Next keeps what is set already and drops a route's own.
  const path = request.url?.split("?", 1)[0] ?? "";
  response.setHeader("Content-Security-Policy", isPhoto.test(path) ? photoPolicy : policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
  if (isSecure()) response.setHeader("Strict-Transport-Security", "max-age=31536000");
}
