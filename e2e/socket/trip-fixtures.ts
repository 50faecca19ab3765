import { randomUUID } from "node:crypto";
import type { LatLng } from "../../lib/domain/geo";
import type { TimelineItemView, TripView } from "../../lib/domain/trip-view";
import type { VehicleView } from "../../lib/domain/vehicle";
import { type Client, done, next } from "../client";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { test as base } from "./contract-test";

type Fixtures = {
  /** Plans a trip as dispatcher: 3 km north with a stop half way, unless told otherwise. */
  planTrip: (vehicleId: string, plan?: object) => Promise<TripView>;
  /** The trip as the dispatcher reads it. */
  readTrip: (tripId: string) => Promise<TripView>;
  /** The timeline but for alerts: detectors put them there whenever they see something. */
  timeline: (tripId: string) => Promise<TimelineItemView[]>;
  /** A driver on duty, their vehicle and a trip of theirs. */
  withTrip: (
    driver: DemoAccount,
    plan?: object,
  ) => Promise<{ driver: Client; vehicle: VehicleView; trip: TripView }>;
};

export const origin = { lat: 24.7, lng: 46.6 };
export const half = { lat: 24.7135, lng: 46.6, label: "Half way" };
export const end = { lat: 24.727, lng: 46.6, label: "The end" };

/** A test with trips of its own. */
export const test = base.extend<Fixtures>({
  planTrip: async ({ url }, use) => {
    await use(async (vehicleId, plan = {}) => {
      const body = { vehicleId, origin, stops: [half], destination: end, ...plan };
      const cookie = await demoCookie(url, "dispatcher");
      const answer = await rest<TripView>(url, cookie, "POST", "/api/trips", body);
      if (answer.status !== 201) throw new Error(`No trip: ${JSON.stringify(answer.body)}`);
      return answer.body;
    });
  },
  readTrip: async ({ url }, use) => {
    await use(async (tripId) => {
      const cookie = await demoCookie(url, "dispatcher");
      return (await rest<TripView>(url, cookie, "GET", `/api/trips/${tripId}`)).body;
    });
  },
  timeline: async ({ url }, use) => {
    await use(async (tripId) => {
      const cookie = await demoCookie(url, "dispatcher");
      type Page = { items: TimelineItemView[] };
      const { items } = (await rest<Page>(url, cookie, "GET", `/api/trips/${tripId}/timeline`))
        .body;
      return items.filter(({ kind }) => kind !== "alert");
    });
  },
  withTrip: async ({ onDuty, planTrip }, use) => {
    await use(async (account, plan) => {
      const { driver, vehicle } = await onDuty(account);
      return { driver, vehicle, trip: await planTrip(vehicle.id, plan) };
    });
  },
});

/** What a command needs: a trip and a number of its own. */
export const command = ({ id: tripId }: { id: string }, extra: object = {}) => ({
  tripId,
  commandId: randomUUID(),
  ...extra,
});

/** So many minutes ago, ISO. */
export const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString();

/** Fixes from one place to another, evenly over some minutes of the past; then standing there. */
export function drive(
  from: LatLng,
  to: LatLng,
  { start, minutes, stand = 0 }: { start: number; minutes: number; stand?: number },
) {
  const steps = Math.round(minutes * 4);
  const moving = Array.from({ length: steps }, (_, i) => ({
    lat: from.lat + ((to.lat - from.lat) * (i + 1)) / steps,
    lng: from.lng + ((to.lng - from.lng) * (i + 1)) / steps,
    speed: 40,
    recordedAt: minutesAgo(start - ((i + 1) * minutes) / steps),
  }));
  const standing = Array.from({ length: stand * 2 }, (_, i) => ({
    ...to,
    speed: 0,
    recordedAt: minutesAgo(start - minutes - (i + 1) / 2),
  }));
  return [...moving, ...standing].map(({ lat, lng, speed, recordedAt }) => ({
    lat,
    lng,
    speed,
    recordedAt,
  }));
}

/** The trip an event carries. */
export const data = ({ data }: { data: object }) => data as TripView;

/** Reports fixes as a driver's page does, at most 50 at once. */
export async function report(driver: Client, fixes: object[]): Promise<void> {
  for (let i = 0; i < fixes.length; i += 50) {
    await done(driver, "position:report", fixes.slice(i, i + 50));
  }
}

/** The next `trip:updated` of this trip for which `test` holds. */
export const reached = (socket: Client, trip: { id: string }, test: (trip: TripView) => boolean) =>
  next(socket, "trip:updated", (event) => event.tripId === trip.id && test(data(event)));
