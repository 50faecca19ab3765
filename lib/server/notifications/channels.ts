import type { EmailReach } from "../../domain/notification-preference";
import type { Actor } from "../../domain/user";
import { database } from "../database/connection";
import { env } from "../env";

/** Whether a user can be reached away from the screen, for whoever chooses how to hear of things. */
export async function notificationChannels({ id }: Actor): Promise<{ email: EmailReach }> {
  if (!env().SMTP_URL) return { email: "not-set-up" };
  const user = await database().user.findUnique({ where: { id }, select: { email: true } });
  return { email: user?.email ? "ready" : "no-address" };
}
