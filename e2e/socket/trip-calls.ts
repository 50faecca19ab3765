import { randomUUID } from "node:crypto";
import type { TripView } from "../../lib/domain/trip-view";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";

type Verb = Parameters<typeof rest>[2];

/** A REST call as the demo's dispatcher. */
export async function dispatch<T>(url: string, verb: Verb, path: string, body?: object) {
  return rest<T>(url, await demoCookie(url, "dispatcher"), verb, path, body);
}

/** A trip planned through the API: 20 km north, with a stop half-way, unless `more` says otherwise. */
export async function planTrip(url: string, vehicleId: string, more: object = {}) {
  const { status, body } = await dispatch<TripView>(url, "POST", "/api/trips", {
    vehicleId,
    origin: { lat: 24.7136, lng: 46.6753, label: "Gate" },
    stops: [{ lat: 24.81, lng: 46.6753, label: "Shop" }],
    destination: { lat: 24.9, lng: 46.6753, label: "Depot" },
    ...more,
  });
  if (status !== 201) throw new Error(`No trip: ${JSON.stringify(body)}`);
  return body;
}

/** A command on a trip, said to have been so many seconds ago. */
export async function command(url: string, id: string, what: string, ago = 0, more: object = {}) {
  const { status, body } = await dispatch<TripView>(url, "POST", `/api/trips/${id}/${what}`, {
    commandId: randomUUID(),
    occurredAt: secondsAgo(ago),
    ...more,
  });
  if (status !== 200) throw new Error(`${what}: ${JSON.stringify(body)}`);
  return body;
}

/** Fixes sent by a device; resolves once they are stored. */
export async function report(url: string, door: string, ...fixes: object[]): Promise<void> {
  const body = JSON.stringify(fixes);
  const answer = await fetch(url + door, { method: "POST", body });
  if (answer.status !== 200) throw new Error(`Not taken: ${answer.status}`);
}

export const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
