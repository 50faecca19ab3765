import { randomBytes } from "node:crypto";
import { AppError } from "../domain/errors";
import { isUuid } from "../domain/id";
import type { Actor } from "../domain/user";
import { authorise } from "./authorise";
import { database } from "./database/connection";
import { fleetVehicle } from "./fleet-state";
import { hashOf } from "./link-secret";
import { remember } from "./remember";
import { reportingAddress } from "./reporting-address";

/** Whose key it is: a vehicle's own device, or a driver's own phone. */
export type Owner = { vehicleId: string; userId: null } | { vehicleId: null; userId: string };

/**
 * Owners by key hash, as far as they were asked for: every fix asks, keys seldom change. The
 * generation tells whoever was asking the database meanwhile that the answer may be old.
 */
const owners = remember("device-key-owners", () => ({
  known: new Map<string, Owner>(),
  generation: 0,
}));

const newKey = () => randomBytes(18).toString("base64url");

/** A new key for a vehicle's own device; the old one stops. Shown this once, stored hashed. */
export async function issueVehicleKey(actor: Actor, vehicleId: string) {
  authorise(actor, "device-key:issue");
  return issue({ vehicleId: fleetVehicle(vehicleId).id, userId: null });
}

/** A new key for a driver's own phone; the old one stops. */
export async function issueUserKey(actor: Actor, userId: string) {
  authorise(actor, "device-key:issue");
  const user = isUuid(userId) && (await database().user.findUnique({ where: { id: userId } }));
  if (!user) throw new AppError("NOT_FOUND", "There is no such user. Reload the list of users.");
  return issue({ vehicleId: null, userId });
}

/** A new key for the phone of whoever asks, a driver; the old one stops. */
export async function pairPhone(actor: Actor) {
  authorise(actor, "phone:pair");
  return issue({ vehicleId: null, userId: actor.id });
}

async function issue(owner: Owner): Promise<{ key: string; url: string }> {
  const key = newKey();
  const where = owner.vehicleId ? { vehicleId: owner.vehicleId } : { userId: owner.userId };
  const hash = hashOf(key);
  await database().$transaction([
    database().deviceKey.deleteMany({ where }),
    database().deviceKey.create({ data: { ...owner, hash } }),
  ]);
  forgetKeyOwners();
  return { key, url: `${reportingAddress()}/api/ingest/${key}` };
}

/** New keys for all of these vehicles, in order: for the demo's simulator. */
export async function renewVehicleKeys(vehicleIds: string[]): Promise<string[]> {
  const keys = vehicleIds.map(newKey);
  const data = vehicleIds.map((vehicleId, i) => ({ vehicleId, hash: hashOf(keys[i] as string) }));
  await database().$transaction([
    database().deviceKey.deleteMany({ where: { vehicleId: { in: vehicleIds } } }),
    database().deviceKey.createMany({ data }),
  ]);
  forgetKeyOwners();
  return keys;
}

/** Whose key this is. NOT_FOUND when it is unknown, was replaced or its owner is gone. */
export async function ownerOfKey(key: string): Promise<Owner> {
  const hash = hashOf(key);
  const known = owners.known.get(hash);
  if (known) return known;
  const { generation } = owners;
  const row = await database().deviceKey.findFirst({
    where: { hash, OR: [{ vehicle: { archivedAt: null } }, { user: { disabledAt: null } }] },
  });
  if (!row)
    throw new AppError("NOT_FOUND", "This device key is unknown. Ask an admin for a new one.");
  const owner = { vehicleId: row.vehicleId, userId: row.userId } as Owner;
  if (owners.generation === generation) owners.known.set(hash, owner);
  return owner;
}

/** Forgets cached owners: after a vehicle was archived or a user disabled. */
export function forgetKeyOwners(): void {
  owners.known.clear();
  owners.generation++;
}
