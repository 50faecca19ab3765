import { AppError } from "../../domain/errors";
import type { Notice } from "../../domain/notification";
import { isTaken } from "../database/errors";
import { log } from "../log";
import { tellWritten } from "./tell";
import { type Written, writeNotifications } from "./write";

/** So many users a statement, some 60 ms: the embedded database has one connection for everything. */
const BATCH = 500;

/**
 * Tells users of something: stored for each, then sent to whoever is here. Gives how many were told.
 * A batch is stored or not; UNAVAILABLE says how many were told when one fails after others, and with
 * `about` the whole may be tried again.
 */
export async function notify(userIds: readonly string[], notice: Notice): Promise<number> {
  let told = 0;
  for (let from = 0; from < userIds.length; from += BATCH) {
    const batch = userIds.slice(from, from + BATCH);
    const written = await writeOnce(batch, notice).catch((error: unknown) => {
      throw told === 0 ? error : halfTold(error, told, userIds.length - from);
    });
    told += written.length;
    await tellWritten(written);
  }
  return told;
}

/**
 * Somebody else told one of them of the same at this moment: once more, now seeing that. Each time
 * one more of them has been told, so it comes to an end.
 */
async function writeOnce(userIds: readonly string[], notice: Notice): Promise<Written[]> {
  for (let lost = 0; ; lost++) {
    try {
      return await writeNotifications(userIds, notice);
    } catch (error) {
      if (!isTaken(error) || lost === userIds.length) throw error;
    }
  }
}

function halfTold(error: unknown, told: number, left: number): AppError {
  log.error({ err: error, told, left }, "not everybody was told");
  return new AppError(
    "UNAVAILABLE",
    `${told} were told, ${left} were not: the database did not take it. Send it to the others again.`,
  );
}
