import type { IncomingMessage } from "node:http";
import { env } from "./env";

const plain = (address: string) => address.replace(/^::ffff:/, "");

/**
 * The address a request comes from: the socket's, or, walking back through
 * X-Forwarded-For, the first that is not one of the trusted proxies (TRUST_PROXY).
 */
export function clientAddress(request: IncomingMessage): string {
  const trusted = env().TRUST_PROXY;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "");
  const hops = forwarded.split(",").map((hop) => hop.trim());
  let address = plain(request.socket.remoteAddress ?? "");
  while (trusted.includes(address)) {
    const before = hops.pop();
    if (!before) break;
    address = plain(before);
  }
  return address;
}
