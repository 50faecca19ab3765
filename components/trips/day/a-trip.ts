import type { TripView } from "@/lib/domain/trip-view";

const stop = {
  index: 0,
  lat: 24.9,
  lng: 46.7,
  label: "Depot",
  status: "pending",
  arrivedAt: null,
  departedAt: null,
  reason: null,
  etaAt: null,
  etaEarliest: null,
  etaLatest: null,
} as const;

/** For tests: a trip of an hour at 08:00 UTC on 3 August 2026, but for what is said of it. */
export const aTrip = (said: Partial<TripView> = {}): TripView => ({
  id: "trip",
  name: null,
  status: "scheduled",
  version: 1,
  vehicleId: "vehicle",
  vehicle: { id: said.vehicleId ?? "vehicle", plateNumber: "RUH 1", name: null },
  driverId: null,
  driver: null,
  origin: { lat: 24.7, lng: 46.7, label: "Gate" },
  stops: [],
  destination: { ...stop, id: "destination" },
  scheduledAt: "2026-08-03T08:00:00.000Z",
  dueAt: said.scheduledAt ?? "2026-08-03T08:00:00.000Z",
  startedAt: null,
  completedAt: null,
  cancelledAt: null,
  reason: null,
  createdAt: "2026-08-01T00:00:00.000Z",
  updatedAt: "2026-08-01T00:00:00.000Z",
  expectedDuration: 3600,
  progress: 0,
  distanceRemaining: 20_000,
  etaAt: null,
  eta: null,
  delayedAt: null,
  completionAskedAt: null,
  ...said,
});

/** ms of a time of that day, UTC. */
export const at = (time: string): number => Date.parse(`2026-08-03T${time}Z`);
export const iso = (time: string): string => new Date(at(time)).toISOString();
