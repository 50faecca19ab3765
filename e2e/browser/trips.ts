import type { TripView } from "../../lib/domain/trip-view";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import type { Device } from "./fixtures";

type Place = { lat: number; lng: number; label?: string };

/** Places in the north of Riyadh, a few kilometres apart. */
export const places = {
  depot: { lat: 24.7, lng: 46.66, label: "Depot" },
  clinic: { lat: 24.715, lng: 46.675, label: "Olaya Clinic" },
  pharmacy: { lat: 24.73, lng: 46.68, label: "Nakheel Pharmacy" },
  hospital: { lat: 24.745, lng: 46.7, label: "King Fahd Hospital" },
} satisfies Record<string, Place>;

const MINUTE_MS = 60_000;
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS);

/** Plans a trip from the depot by clinic and pharmacy to the hospital. */
export async function planTrip(url: string, plan: object): Promise<TripView> {
  const cookie = await demoCookie(url, "dispatcher");
  const { depot: origin, clinic, pharmacy, hospital: destination } = places;
  const whole = { origin, stops: [clinic, pharmacy], destination, ...plan };
  const { status, body } = await rest<TripView>(url, cookie, "POST", "/api/trips", whole);
  if (status !== 201) throw new Error(`No trip was planned: ${JSON.stringify(body)}`);
  return body;
}

/** One command about a trip; `path` as below `/api/trips/:id/`. */
export async function order(
  url: string,
  { id }: TripView,
  path: string,
  content: object = {},
): Promise<TripView> {
  const cookie = await demoCookie(url, "dispatcher");
  const answer = await rest<TripView>(url, cookie, "POST", `/api/trips/${id}/${path}`, content);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Fixes on the straight line between two places, one in `every` seconds. */
export function leg(from: Place, to: Place, start: Date, seconds: number, every = 15) {
  const count = Math.floor(seconds / every);
  return Array.from({ length: count + 1 }, (_, i) => {
    const part = i / count;
    const recordedAt = new Date(start.getTime() + i * every * 1000).toISOString();
    // Slower where it starts and ends, as anything that drives.
    const speed = Math.round(8 + 52 * Math.sin(Math.PI * part) + (i % 3) * 4);
    const lat = from.lat + part * (to.lat - from.lat);
    const lng = from.lng + part * (to.lng - from.lng);
    return { lat, lng, speed, recordedAt };
  });
}

/** Fixes that stand at a place, one in `every` seconds. */
export function standing({ lat, lng }: Place, start: Date, seconds: number, every = 15) {
  return Array.from({ length: Math.floor(seconds / every) + 1 }, (_, i) => ({
    lat,
    lng,
    speed: 0,
    recordedAt: new Date(start.getTime() + i * every * 1000).toISOString(),
  }));
}

/** Reports any number of fixes, in order, fifty at a time. */
export async function reportAll({ report }: Device, fixes: object[]): Promise<void> {
  for (let at = 0; at < fixes.length; at += 50) await report(fixes.slice(at, at + 50));
}

/** Drives from place to place, five minutes each, standing two at all but the first. */
export async function driveAll(device: Device, way: Place[], start: Date): Promise<void> {
  let at = start;
  const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
  for (const [i, to] of way.entries()) {
    const from = way[i - 1];
    if (!from) continue;
    await reportAll(device, leg(from, to, at, 300));
    at = later(315);
    await reportAll(device, standing(to, at, 120));
    at = later(135);
  }
}
