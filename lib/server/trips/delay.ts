import type { LiveTrip } from "./live";
import { seeInFixes } from "./see-in-fixes";

/** Later than promised by this much even at the earliest: it is delayed, ms. */
const DELAYED_BY_MS = 15 * 60_000;

/** Once a trip: says on the timeline that it will be later than was foreseen at its start. */
export async function sayDelayed({ row }: LiveTrip): Promise<void> {
  const { promisedAt, delayedAt, etaMadeAt } = row;
  const { etaAt, etaEarliest } = row.stops.at(-1) ?? {};
  if (delayedAt || !promisedAt || !etaAt || !etaEarliest || !etaMadeAt) return;
  if (etaEarliest.getTime() - promisedAt.getTime() < DELAYED_BY_MS) return;
  const told = { promisedAt: promisedAt.toISOString(), etaAt: etaAt.toISOString() };
  await seeInFixes(row.id, { do: "delay", ...told }, etaMadeAt, { delayedAt: etaMadeAt });
}
