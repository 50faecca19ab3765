import type { AlertView } from "../../lib/domain/alert";
import type { CrossingView, GeofenceView } from "../../lib/domain/geofence";
import { type Client, next } from "../client";
import { alertOf, listAlerts } from "./emergency-calls";
import { dispatch, report, secondsAgo } from "./trip-calls";

const gate = { lat: 24.7136, lng: 46.6753 };

/** A geofence of 500 m around the gate, for that vehicle alone unless told otherwise. */
export async function drawFence(url: string, vehicleId: string, more: object = {}) {
  const { status, body } = await dispatch<GeofenceView>(url, "POST", "/api/geofences", {
    ...circle,
    vehicleIds: [vehicleId],
    ...more,
  });
  if (status !== 201) throw new Error(`No geofence: ${JSON.stringify(body)}`);
  return body;
}

export const circle = { name: "Depot", kind: "circle", center: gate, radius: 500 };

/** A fix so many seconds ago and metres north of the gate. */
export const at = (ago: number, north: number, more: object = {}) => ({
  lat: gate.lat + north / 111_195,
  lng: gate.lng,
  recordedAt: secondsAgo(ago),
  accuracy: 8,
  ...more,
});

/** Fixes one report each, as a tracker sends them; each stored before the next is sent. */
export async function drive(url: string, door: string, ...fixes: object[]): Promise<void> {
  for (const fix of fixes) await report(url, door, fix);
}

/** What is kept of a fence, oldest first, as "kind at". */
export async function crossings(url: string, geofenceId: string): Promise<CrossingView[]> {
  type Page = { items: CrossingView[] };
  const { body } = await dispatch<Page>(url, "GET", `/api/crossings?geofenceId=${geofenceId}`);
  return body.items.reverse();
}

/** The kinds of the crossings kept of a fence, oldest first. */
export const kinds = async (url: string, geofenceId: string) =>
  (await crossings(url, geofenceId)).map(({ kind }) => kind);

/** The same with their times, as "kind time". */
export const kindsAndTimes = async (url: string, geofenceId: string) =>
  (await crossings(url, geofenceId)).map(({ kind, at }) => `${kind} ${at}`);

/** The next word of an alert about this fence for which `test` holds. */
export const hearAlert = (
  socket: Client,
  { id }: { id: string },
  test: (alert: AlertView) => boolean,
) =>
  next(socket, "alert:updated", (event) => {
    const alert = alertOf(event);
    return alert.subject === id && test(alert);
  }).then(alertOf);

/** Every alert about this fence, as "kind status count", oldest first. */
export async function alertsOf(url: string, { id }: { id: string }) {
  const all = await listAlerts(url, "open,acknowledged,resolved");
  return all
    .filter(({ subject }) => subject === id)
    .map(({ kind, status, count }) => `${kind} ${status} ${count}`)
    .reverse();
}
