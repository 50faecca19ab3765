import { languages } from "../../domain/language";
import { database } from "../database/connection";
import { openInvite } from "../invites";
import { attempt } from "./attempts";
import { startSession } from "./session";

/** As they came; `language` is the one chosen on the phone. */
type Join = { token?: unknown; language?: unknown };

/**
 * Uses a driver's one-time link up and starts a session. Null when it was used before, has
 * expired or is unknown, else as `attempt`.
 */
export async function join({ token, language }: Join, address: string) {
  return attempt({ address }, async () => {
    const invite = typeof token === "string" ? await openInvite(token) : null;
    if (!invite) return null;
    const { id, name, email } = invite.user;
    const chosen = languages.find((one) => one === language);
    // Used up only together with the session it is for.
    const sessionId = await database().$transaction(async (tx) => {
      const used = await tx.invite.updateMany({
        where: { id: invite.id, usedAt: null },
        data: { usedAt: new Date() },
      });
      if (used.count === 0) return null;
      if (chosen) await tx.user.update({ where: { id }, data: { language: chosen } });
      return startSession(id, tx);
    });
    return sessionId === null ? null : { id, name, email, sessionId };
  });
}
