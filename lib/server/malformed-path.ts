import type { IncomingMessage, ServerResponse } from "node:http";
import type { PublicError } from "../domain/errors";

/** Answers 400 to a path whose %-escapes are no text: Next fails at it with 500. True when it did. */
export function refuseMalformed({ url = "" }: IncomingMessage, response: ServerResponse): boolean {
  const [path = ""] = url.split("?", 1);
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    const message = "This address holds characters that no text has. Look at it again.";
    const error: PublicError = { code: "BAD_REQUEST", message };
    response.writeHead(400, { "content-type": "application/json" });
    response.end(JSON.stringify({ error }));
    return true;
  }
}
