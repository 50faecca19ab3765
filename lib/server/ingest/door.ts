import type { IncomingMessage, ServerResponse } from "node:http";
import { isAppError } from "../../domain/errors";
import { ownerOfKey } from "../device-keys";
import { publicError } from "../public-error";
import { receive } from "./receive";

const PATH = /^\/api\/ingest\/([\w-]{1,100})$/;

/**
 * `/api/ingest/<deviceKey>` (contract §4), answered before Next: every fix of every vehicle comes
 * through here, and Next's own share was half of what one costs. False for any other address.
 */
export function ingest(request: IncomingMessage, response: ServerResponse): boolean {
  if (!request.url?.startsWith("/api/ingest/")) return false;
  void answer(request, response, new URL(request.url, "http://localhost"));
  return true;
}

/** Phones retry their queue's head for ever on anything but 200. */
async function answer(request: IncomingMessage, response: ServerResponse, url: URL) {
  try {
    const { method = "GET" } = request;
    if (method !== "GET" && method !== "POST") return end(response, 405, { Allow: "GET, POST" });
    const key = PATH.exec(url.pathname)?.[1] ?? "";
    // Nobody without a key gets as far as sending us a body.
    await ownerOfKey(key);
    await receive(key, {
      method,
      query: url.searchParams,
      contentType: request.headers["content-type"] ?? null,
      body: await textOf(request),
    });
    end(response, 200);
  } catch (error) {
    const known = publicError(error, { during: "ingest" });
    if (isAppError(error) && error.code === "NOT_FOUND") {
      end(response, 404, { "Content-Type": "application/json" }, { error: known });
    } else {
      end(response, 503, { "Retry-After": "1" });
    }
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function end(response: ServerResponse, status: number, headers = {}, body?: object): void {
  response.writeHead(status, headers).end(body && JSON.stringify(body));
}
