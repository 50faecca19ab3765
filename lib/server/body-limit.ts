import type { IncomingMessage } from "node:http";

/** A request's body may have this many bytes. */
export const MOST_BODY = 512 * 1024;

/**
 * Lets no more than a chunk past MOST_BODY in; what comes after is dropped as it arrives. Done
 * here, since Next reads a body without back-pressure, and falls over when a route stops reading.
 */
export function limitBody(request: IncomingMessage): void {
  const push = request.push.bind(request);
  let seen = 0;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (chunk === null) return push(null);
    if (seen > MOST_BODY) return true;
    seen += chunk.length;
    return push(chunk, encoding);
  };
}
