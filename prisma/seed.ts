import { hashPassword } from "../lib/server/auth/passwords";
import { database } from "../lib/server/database/connection";
import { demoDriver, demoVehicle } from "../lib/simulator/demo-fleet";

export const DEMO_PASSWORD = "qafila-demo";

/** Drivers have been on duty this long when the demo begins, so that older fixes are theirs too. */
const ON_DUTY_FOR_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * The demo fleet: admin, dispatcher and `count` drivers, driver i on duty with vehicle i.
 * Adds what is missing and enables what a start without DEMO disabled. Throws when the database
 * holds other people's users.
 */
export async function seedDemo(count: number): Promise<void> {
  const strangers = await database().user.count({ where: { demo: false } });
  if (strangers > 0) {
    throw new Error(
      "DEMO=1 refuses this database: it holds other users. Start without DEMO, or with another DATA_DIR or DATABASE_URL.",
    );
  }
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const people = [
    { email: "admin@demo.test", name: "Aisha Admin", role: "admin" as const },
    { email: "dispatcher@demo.test", name: "Nora Dispatcher", role: "dispatcher" as const },
    ...numbers.map((i) => ({ ...demoDriver(i), role: "driver" as const })),
  ].map((person) => ({ ...person, passwordHash, demo: true }));
  await database().user.createMany({ data: people, skipDuplicates: true });
  await database().user.updateMany({ where: { demo: true }, data: { disabledAt: null } });

  const plates = numbers.map((i) => demoVehicle(i));
  const known = await database().vehicle.findMany({ select: { plateNumber: true } });
  const missing = plates.filter((one) => !known.some((row) => row.plateNumber === one.plateNumber));
  await database().vehicle.createMany({ data: missing });
  await putOnDuty(numbers);
}

/** Driver i with vehicle i, unless either is on duty already. */
async function putOnDuty(numbers: number[]): Promise<void> {
  const [users, vehicles, open] = await Promise.all([
    database().user.findMany({ where: { role: "driver" } }),
    database().vehicle.findMany({ where: { archivedAt: null } }),
    database().dutyPeriod.findMany({ where: { endedAt: null } }),
  ]);
  const userIds = new Map(users.map(({ email, id }) => [email, id]));
  const vehicleIds = new Map(vehicles.map(({ plateNumber, id }) => [plateNumber, id]));
  const busy = new Set(open.flatMap(({ userId, vehicleId }) => [userId, vehicleId]));
  const startedAt = new Date(Date.now() - ON_DUTY_FOR_MS);
  const data = numbers.flatMap((i) => {
    const userId = userIds.get(demoDriver(i).email);
    const vehicleId = vehicleIds.get(demoVehicle(i).plateNumber);
    if (!userId || !vehicleId || busy.has(userId) || busy.has(vehicleId)) return [];
    return { userId, vehicleId, startedAt };
  });
  await database().dutyPeriod.createMany({ data });
}

/** A start without DEMO=1: the accounts everyone knows the password of are shut. */
export async function disableDemo(): Promise<number> {
  const now = new Date();
  const { count } = await database().user.updateMany({
    where: { demo: true, disabledAt: null },
    data: { disabledAt: now },
  });
  if (count > 0) {
    await database().session.updateMany({
      where: { endedAt: null, user: { demo: true } },
      data: { endedAt: now },
    });
  }
  return count;
}
