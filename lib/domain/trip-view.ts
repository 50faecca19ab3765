import type { StopStatus } from "./stop";
import type { TimelineKind, TripStatus } from "./trip";

/** A stop as screens and programs see it; `index` counts from 0 in the trip's order. */
export type StopView = {
  id: string;
  index: number;
  lat: number;
  lng: number;
  label: string | null;
  status: StopStatus;
  arrivedAt: string | null;
  departedAt: string | null;
  /** Why it failed or was skipped. */
  reason: string | null;
  etaAt: string | null;
  etaEarliest: string | null;
  etaLatest: string | null;
};

/** How an arrival is foreseen: 80 % of arrivals lie between earliest and latest. */
export type EtaView = {
  at: string;
  earliest: string;
  latest: string;
  /** When it was made: its age. */
  madeAt: string;
  /** From general experience, from this fleet's own trips, or from a router. */
  source: "prior" | "fleet" | "router";
};

/** A trip as screens and programs see it: REST, `trip:*` events (contract §3). */
export type TripView = {
  id: string;
  name: string | null;
  status: TripStatus;
  version: number;
  vehicleId: string;
  vehicle: { id: string; plateNumber: string; name: string | null };
  driverId: string | null;
  driver: { id: string; name: string } | null;
  origin: { lat: number; lng: number; label: string | null };
  /** Between origin and destination. */
  stops: StopView[];
  destination: StopView;
  scheduledAt: string | null;
  dueAt: string;
  startedAt: string | null;
  completedAt: string | null;
  cancelledAt: string | null;
  reason: string | null;
  createdAt: string;
  updatedAt: string;
  /** Seconds from start to destination as planned. */
  expectedDuration: number;
  /** 0–1, never backwards. */
  progress: number;
  /** Metres along the planned way. */
  distanceRemaining: number;
  etaAt: string | null;
  eta: EtaView | null;
  delayedAt: string | null;
  /** Set an hour after arrival while nobody has completed it: ask. */
  completionAskedAt: string | null;
};

/** A timeline item (contract §3). `actor` null: seen by the server itself. */
export type TimelineItemView = {
  id: string;
  kind: TimelineKind;
  at: string;
  receivedAt: string;
  actor: { id: string; name: string } | null;
  data: Record<string, unknown>;
};

/** The planned way: points as `[lat, lng]`, metres in all; `router` or straight lines. */
export type WayView = {
  source: "router" | "straight";
  points: [number, number][];
  distance: number;
};

/** How good the predictions of this fleet have been; null where none has been checked yet. */
export type EtaRecord = {
  checked: number;
  medianErrorSeconds: number;
  medianRelativeError: number;
  /** The part of arrivals that fell into the range. */
  coverage: number;
} | null;

/** What a share link shows (GET /api/shares/:token), and nothing more. */
export type SharedTripView = {
  status: "waiting" | "on-the-way" | "arrived" | "over";
  /** The customer's stop. */
  stop: { lat: number; lng: number; label: string | null };
  /** First name only; null with no driver. */
  driver: string | null;
  plateNumber: string | null;
  /** Where the vehicle is; only while on the way. */
  position: { lat: number; lng: number; heading: number | null; recordedAt: string } | null;
  eta: EtaView | null;
  arrivedAt: string | null;
  expiresAt: string;
  /** The server's clock, for ages. */
  now: string;
};

/** A share link as dispatchers see it; the link itself is shown once, when made. */
export type ShareView = {
  id: string;
  stopId: string;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
};

/** A vehicle that could take a trip, nearest in time first. */
export type CandidateView = {
  vehicleId: string;
  plateNumber: string;
  name: string | null;
  driver: { id: string; name: string } | null;
  /** Metres in a straight line to the start, age of the fix in seconds. */
  distance: number;
  fixAge: number;
  eta: EtaView;
};

/** A row of a CSV import: what it would make, or what is wrong with it. Rows count from 1, the heading is row 1. */
export type ImportRow = {
  row: number;
  name: string | null;
  plateNumber: string;
  origin: string;
  destination: string;
  stops: number;
  scheduledAt: string | null;
  issues: { field: string; message: string }[];
};
export type ImportPreview = { rows: ImportRow[]; valid: number; invalid: number };
