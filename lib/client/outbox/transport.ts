import { type AppError, isAppError } from "../../domain/errors";
import { type Bucket, fullBucket, type Rate, take } from "../../domain/token-bucket";
import type { Ack } from "../../realtime/events";
import { rest } from "../rest";
import type { QafilaSocket } from "../socket";
import type { Outcome } from "./drain";
import type { Batch } from "./next-batch";

/** An answer not here by then is not coming: sent again, it is the same (contract §3), ms. */
const ANSWER_WAIT_MS = 10_000;

/** Below what the server takes (design §4: 2/s burst 20, 5/s burst 20): a queue is no flood. */
const FIXES: Rate = { perSecond: 1.8, burst: 16 };
const COMMANDS: Rate = { perSecond: 4, burst: 12 };

/** Sends batches over a socket that is this user's, proofs over HTTP under the same name. */
export function transport(
  socket: QafilaSocket,
  userId: string,
): (batch: Batch) => Promise<Outcome> {
  const now = Date.now();
  const buckets = { fixes: fullBucket(FIXES, now), commands: fullBucket(COMMANDS, now) };

  return async (batch) => {
    await turn(
      batch.kind === "fixes" ? buckets.fixes : buckets.commands,
      batch.kind === "fixes" ? FIXES : COMMANDS,
    );
    if (!socket.connected) return "again";
    switch (batch.kind) {
      case "fixes": {
        const outcome = await emit(socket, "driver:fixes", batch.fixes);
        // Theirs no more to report: kept, in case they may again.
        const isBarred = outcome !== "again" && outcome !== "signed-out" && !outcome.ok;
        return isBarred && outcome.error.code === "FORBIDDEN" ? "signed-out" : outcome;
      }
      case "refusal": {
        const { command, error } = batch;
        const { photo: _, signature: __, ...content } = command.content as Record<string, unknown>;
        const { commandId, event, tripId, at: occurredAt } = command;
        const { code, message } = error;
        const refused = { commandId, event, tripId, content, code, message, occurredAt };
        return emit(socket, "command:refused", refused);
      }
      case "read":
        return emit(socket, "notification:mark-read", batch.notificationId);
      case "command": {
        const { commandId, at: occurredAt, event, tripId, content } = batch;
        if (event !== "proof") {
          const about = tripId ? { tripId } : {};
          return emit(socket, event, { ...about, ...content, commandId, occurredAt });
        }
        return post(`/api/trips/${tripId}/proofs`, userId, {
          ...content,
          id: commandId,
          occurredAt,
        });
      }
    }
  };
}

async function turn(bucket: Bucket, rate: Rate): Promise<void> {
  while (!take(bucket, rate, Date.now())) {
    await new Promise((resolve) => setTimeout(resolve, 1000 / rate.perSecond));
  }
}

async function emit(socket: QafilaSocket, event: string, payload: unknown): Promise<Outcome> {
  try {
    // socket.io's own types cannot follow an event name that is a variable.
    const answer: Ack<unknown> = await (socket as never as Untyped)
      .timeout(ANSWER_WAIT_MS)
      .emitWithAck(event, payload);
    return answer.ok ? { ok: true, data: answer.data } : answer;
  } catch {
    return "again";
  }
}

type Untyped = {
  timeout(ms: number): { emitWithAck(event: string, payload: unknown): Promise<Ack<unknown>> };
};

async function post(path: string, userId: string, body: object): Promise<Outcome> {
  try {
    return {
      ok: true,
      data: await rest("POST", path, body, { headers: { "x-qafila-user": userId } }),
    };
  } catch (error) {
    if (!isAppError(error)) return "again";
    const { code, message } = error as AppError;
    return code === "UNAUTHENTICATED" ? "signed-out" : { ok: false, error: { code, message } };
  }
}
