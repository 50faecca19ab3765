import type { Notice } from "../../domain/notification";
import { isTaken } from "../database/errors";
import { tellWritten } from "./tell";
import { type Written, writeNotifications } from "./write";

/** So many users a statement: the embedded database has one connection for everything. */
const BATCH = 1000;

/**
 * Tells users of something: stored for each, then sent to whoever is here. Gives how many were told;
 * nothing is half done when it throws, and with `about` it may be tried again.
 */
export async function notify(userIds: readonly string[], notice: Notice): Promise<number> {
  let told = 0;
  for (let from = 0; from < userIds.length; from += BATCH) {
    const written = await writeOnce(userIds.slice(from, from + BATCH), notice);
    await tellWritten(written);
    told += written.length;
  }
  return told;
}

/** Somebody else told one of them of the same at this moment: once more, now seeing that. */
const writeOnce = (userIds: readonly string[], notice: Notice): Promise<Written[]> =>
  writeNotifications(userIds, notice).catch((error: unknown) => {
    if (!isTaken(error)) throw error;
    return writeNotifications(userIds, notice);
  });
