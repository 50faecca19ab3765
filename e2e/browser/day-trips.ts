import type { TripView } from "../../lib/domain/trip-view";
import { command, planTrip } from "../socket/trip-calls";

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** A day's work for eleven vehicles: trips of every state, late, cancelled and in conflict. */
export async function planDay(url: string, ids: string[]): Promise<void> {
  const vehicle = (index: number) => ids[index] as string;
  const plan = (index: number, name: string | null, hours: number) =>
    planTrip(url, vehicle(index), { name, driverId: null, scheduledAt: inHours(hours) });
  const started = async (index: number, name: string, hoursAgo: number) => {
    const trip = await plan(index, name, -hoursAgo);
    await command(url, trip.id, "start", hoursAgo * 3600);
    return trip;
  };
  const done = async (index: number, name: string, hoursAgo: number, hours: number) => {
    const trip = await started(index, name, hoursAgo);
    const [stop] = trip.stops as [TripView["destination"]];
    await command(url, trip.id, `stops/${stop.id}/arrive`, (hoursAgo - hours / 2) * 3600);
    await command(url, trip.id, "complete", (hoursAgo - hours) * 3600);
  };
  await done(0, "Morning round", 5, 1.5);
  await done(0, "Cold chain", 3, 1);
  await started(0, "Hospital run", 0.4);
  await plan(0, null, 3);
  await started(1, "North loop", 0.7);
  await plan(2, "Market delivery", 1);
  await plan(2, "School bus", 1.2);
  const off = await plan(3, "Cement", 2);
  await command(url, off.id, "cancel", 0, { reason: "The site is closed." });
  await plan(3, "Gravel", 2);
  await plan(4, "Airport pick-up", -0.6);
  await done(5, "Early shift", 7, 2);
  for (const index of [5, 6, 7, 8, 9, 10]) await plan(index, null, (index % 4) + 0.5);
}
