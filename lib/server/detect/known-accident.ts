import { database } from "../database/connection";

/** What is told of one vehicle within this time is one crash, ms. */
const SAME_MS = 60_000;

/**
 * Whether an accident of a vehicle (`subject`: the moment it stopped, `at`: found at that fix) has
 * an alert: its own, whoever closed it, or that of a flag of its device or of a person. Practice
 * is none.
 */
export async function isKnownAccident(
  vehicleId: string,
  subject: string,
  at: Date,
): Promise<boolean> {
  const from = new Date(Date.parse(subject) - SAME_MS);
  const to = new Date(at.getTime() + SAME_MS);
  const alert = await database().alert.findFirst({
    where: {
      vehicleId,
      kind: "accident",
      drill: false,
      OR: [{ subject }, { occurredAt: { gte: from, lte: to } }],
    },
    select: { id: true },
  });
  return alert !== null;
}
