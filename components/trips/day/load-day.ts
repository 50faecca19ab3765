import { restAll } from "@/lib/client/rest";
import { trips } from "@/lib/client/stores/trips";
import type { Day } from "@/lib/domain/local-day";
import type { TripView } from "@/lib/domain/trip-view";

const HOUR_MS = 3_600_000;
const PAGE = 1000;

/**
 * Brings a day's trips into the store. Lists are by the time a trip is due: those of the day
 * before may run into this one, some start earlier than planned, and what is under way may be due
 * any time.
 */
export async function loadDay({ start, end }: Day): Promise<void> {
  const from = new Date(start - 24 * HOUR_MS).toISOString();
  const to = new Date(end + 6 * HOUR_MS).toISOString();
  await Promise.all([load({ from, to }), load({ status: "ongoing" })]);
}

async function load(question: Record<string, string>): Promise<void> {
  const limit = String(PAGE);
  trips.applyTrips(await restAll<TripView>("/api/trips", { ...question, limit }));
}
