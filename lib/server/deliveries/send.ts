import { may } from "../../domain/permissions";
import type { Role } from "../../domain/user";
import { database } from "../database/connection";
import { env } from "../env";
import { vehicleDrivenBy, vehicleView } from "../fleet-state";
import type { Delivery } from "../generated/prisma/client";
import { mailWords, messageWaits } from "../notifications/texts";
import { GiveUp } from "../queue";
import { sendMail } from "./send-mail";
import { Gone, type Said, sendPush } from "./send-push";

type Owner = { name: string; email: string | null; language: string; role: Role };
type Browser = { id: string; endpoint: string; p256dh: string; auth: string };

/** One attempt at a delivery, by the user as they are now. Throws as sendPush and sendMail do. */
export async function sendDelivery({ id, userId, ...row }: Delivery): Promise<void> {
  const { subscriptionId } = row;
  const user = await database().user.findUnique({ where: { id: userId } });
  if (!user || user.disabledAt) throw new GiveUp("The user is disabled.");
  const said = { ...row, id, language: user.language };
  if (row.channel === "email") return mailSaid(said, user);
  // What is written to drivers is shown when they stop: a push would show it at the wheel.
  const words = row.kind === "message" && isDriving(userId) && messageWaits(user.language);
  const browser =
    subscriptionId &&
    (await database().pushSubscription.findFirst({ where: { id: subscriptionId, userId } }));
  if (!browser) throw new GiveUp("The browser takes no pushes any more.");
  await pushSaid({ ...said, ...words }, browser);
}

function isDriving(userId: string): boolean {
  const vehicle = vehicleDrivenBy(userId);
  return vehicle !== null && vehicleView(vehicle).status === "moving";
}

/** Pushes it to a browser, which is forgotten when it has ended that. */
export async function pushSaid(said: Said, { id, ...browser }: Browser): Promise<void> {
  try {
    await sendPush(said, browser);
  } catch (error) {
    if (error instanceof Gone) await database().pushSubscription.deleteMany({ where: { id } });
    throw error;
  }
}

/** Where one chooses how one hears of things. */
const preferencesOf = (role: Role): string =>
  may(role, "driver:page") ? "/drive" : "/notifications?tab=preferences";

/** Mails it, in the user's language. */
export async function mailSaid(said: Said, { name, email, language, role }: Owner): Promise<void> {
  if (!email) throw new GiveUp("The user has no e-mail address any more.");
  const base = env().NEXTAUTH_URL;
  await sendMail({
    ...{ id: said.id, to: { name, address: email }, subject: said.title },
    ...{ message: said.message, url: said.link && base + said.link, language },
    ...mailWords(language, base + preferencesOf(role)),
  });
}
