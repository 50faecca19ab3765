import webPush from "web-push";
import { database } from "../database/connection";
import { remember } from "../remember";

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

const stored = (): Promise<VapidKeys | null> =>
  database().pushIdentity.findUnique({
    where: { id: 1 },
    select: { publicKey: true, privateKey: true },
  });

async function made(): Promise<VapidKeys> {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  await database().pushIdentity.createMany({
    data: { id: 1, publicKey, privateKey },
    skipDuplicates: true,
  });
  return (await stored()) as VapidKeys;
}
