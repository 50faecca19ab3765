import { outboxDatabase } from "./database";
import type { SentEmergency } from "./entry";

/** This tab's, by alertId: sent and shown even where the phone can keep nothing. */
const held = new Map<string, SentEmergency>();

/** Every emergency this phone holds, whoever raised it, in the order of their time. */
export async function allEmergencies(): Promise<SentEmergency[]> {
  const kept = await outboxDatabase()
    .then((database) => database.getAll("emergencies"))
    .catch((): SentEmergency[] => []);
  const all = new Map([...kept.map((sos) => [sos.alertId, sos] as const), ...held]);
  return [...all.values()].sort((a, b) => a.at.localeCompare(b.at));
}

/** Holds an emergency, and keeps it on the phone; rejects when only the first was possible. */
export async function keepEmergency(sos: SentEmergency): Promise<void> {
  held.set(sos.alertId, sos);
  const tx = (await outboxDatabase()).transaction("emergencies", "readwrite", {
    durability: "strict",
  });
  await Promise.all([tx.store.put(sos), tx.done]);
}

/** What is known of it by now; nothing for one that was dismissed. */
export async function changeEmergency(
  alertId: string,
  change: Partial<SentEmergency>,
): Promise<void> {
  const known = held.get(alertId);
  if (known) held.set(alertId, { ...known, ...change });
  const tx = (await outboxDatabase()).transaction("emergencies", "readwrite");
  const kept = await tx.store.get(alertId);
  if (kept) void tx.store.put({ ...kept, ...change });
  await tx.done;
}

export async function dropEmergency(alertId: string): Promise<void> {
  held.delete(alertId);
  await (await outboxDatabase()).delete("emergencies", alertId);
}
