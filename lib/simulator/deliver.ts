import { setTimeout as sleep } from "node:timers/promises";
import { AppError, isAppError } from "../domain/errors";
import type { Message } from "./phone";

/**
 * Posts a message until the server has it (200), as a phone does: waits as long as `Retry-After`
 * says, else 1–5 s. Throws NOT_FOUND when the key in `url` is no longer known, BAD_REQUEST when
 * the server will never take the message.
 */
export async function deliver(url: string, message: Message): Promise<void> {
  for (;;) {
    const pause = await attempt(url, message);
    if (pause === null) return;
    await sleep(pause);
  }
}

/** Null when the server has it, else how many milliseconds to wait. */
async function attempt(url: string, { type, body }: Message): Promise<number | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": type },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    // An unread answer would hold the connection.
    await response.arrayBuffer();
    return pauseAfter(response);
  } catch (error) {
    if (isAppError(error)) throw error;
    return jitter();
  }
}

function pauseAfter({ status, headers }: Response): number | null {
  if (status === 200) return null;
  if (status === 404) {
    throw new AppError("NOT_FOUND", "The server does not know this device key; issue a new one.");
  }
  if (status >= 400 && status < 500 && status !== 429) {
    throw new AppError("BAD_REQUEST", `The server refused a position for good (HTTP ${status}).`);
  }
  const seconds = Number(headers.get("retry-after"));
  return seconds > 0 ? seconds * 1000 : jitter();
}

const jitter = () => 1000 + Math.random() * 4000;
