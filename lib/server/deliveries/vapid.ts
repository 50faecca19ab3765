import webPush from "web-push";
import { database } from "../database/connection";
import { remember } from "../remember";
import { untouchedSettings } from "../settings";

/** Who this server is to push services (RFC 8292), base64url. */
export type VapidKeys = { publicKey: string; privateKey: string };

const known = remember("vapid", () => ({ keys: null as VapidKeys | null }));

/** The keys, made at the first start and kept: browsers subscribe to them. */
export async function vapidKeys(): Promise<VapidKeys> {
  known.keys ??= await keptVapidKeys();
  return known.keys;
}

/** As the database has them. Of nodes that make some at once it keeps one pair, and all go by it. */
export const keptVapidKeys = async (): Promise<VapidKeys> => (await stored()) ?? (await made());

async function stored(): Promise<VapidKeys | null> {
  const row = await database().settings.findUnique({ where: { id: 1 } });
  if (!row?.vapidPublicKey || !row.vapidPrivateKey) return null;
  return { publicKey: row.vapidPublicKey, privateKey: row.vapidPrivateKey };
}

async function made(): Promise<VapidKeys> {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  await database().settings.createMany({
    data: { id: 1, ...untouchedSettings() },
    skipDuplicates: true,
  });
  await database().settings.updateMany({
    where: { id: 1, vapidPrivateKey: null },
    data: { vapidPublicKey: publicKey, vapidPrivateKey: privateKey },
  });
  return (await stored()) as VapidKeys;
}
