import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "../../domain/errors";
import { firstName } from "../../domain/first-name";
import type { SharedTripView } from "../../domain/trip-view";
import { database } from "../database/connection";
import { everVehicle } from "../fleet-state";
import type { TripShare } from "../generated/prisma/client";
import { hashOf } from "../link-secret";
import { remember } from "../remember";
import { liveRow } from "./live";
import { etaView, stopView, type TripRow, withAll } from "./row";

/** A secret has 192 bits: nobody finds one by trying. What misses is a list of old links, or noise. */
const limits = remember("share-limits", () => ({
  asked: new RateLimiterMemory({ points: 60, duration: 60 }),
  missed: new RateLimiterMemory({ points: 10, duration: 60 }),
}));

/**
 * What a customer sees who has the link: their own stop, and the vehicle only while it comes to
 * them. NOT_FOUND for a link that is unknown, expired or revoked, which look the same;
 * RATE_LIMITED after 60 questions, or 10 misses, a minute from an address.
 */
export async function sharedTrip(secret: string, address: string): Promise<SharedTripView> {
  await consume("asked", address);
  const missed = await limits.missed.get(address);
  if (missed?.remainingPoints === 0) throw tooMany();
  const share = await liveShare(secret);
  if (share) return shown(share, liveRow(share.trip));
  await consume("missed", address);
  throw new AppError(
    "NOT_FOUND",
    "This link shows nothing, or no longer. Ask whoever sent it for a new one.",
  );
}

async function liveShare(secret: string) {
  const share = await database().tripShare.findUnique({
    where: { hash: hashOf(secret) },
    include: { trip: { include: withAll } },
  });
  return share && !share.revokedAt && share.expiresAt > new Date() ? share : null;
}

function shown({ stopId, expiresAt }: TripShare, row: TripRow): SharedTripView {
  const stored = row.stops.find(({ id }) => id === stopId) as TripRow["stops"][number];
  const { lat, lng, label } = stored;
  const status = statusFor(row, stored);
  const isComing = status === "on-the-way";
  const isOver = status === "over";
  return {
    status,
    stop: { lat, lng, label },
    driver: row.driver && !isOver ? firstName(row.driver.name) : null,
    plateNumber: isOver ? null : row.vehicle.plateNumber,
    position: isComing ? positionOf(row.vehicleId) : null,
    eta: isComing ? etaView(row, stopView(stored)) : null,
    arrivedAt: status === "arrived" ? (stored.arrivedAt?.toISOString() ?? null) : null,
    expiresAt: expiresAt.toISOString(),
    now: new Date().toISOString(),
  };
}

function statusFor(row: TripRow, stop: TripRow["stops"][number]): SharedTripView["status"] {
  if (stop.status === "arrived" || stop.status === "departed") return "arrived";
  if (stop.status !== "pending") return "over";
  if (row.status === "scheduled") return "waiting";
  return row.status === "ongoing" ? "on-the-way" : "over";
}

function positionOf(vehicleId: string): SharedTripView["position"] {
  const { fix } = everVehicle(vehicleId);
  if (!fix) return null;
  const { lat, lng, heading, recordedAt } = fix;
  return { lat, lng, heading, recordedAt: new Date(recordedAt).toISOString() };
}

async function consume(what: keyof typeof limits, address: string): Promise<void> {
  await limits[what].consume(address).catch(() => {
    throw tooMany();
  });
}

const tooMany = () =>
  new AppError("RATE_LIMITED", "Too many questions from here. Wait a minute, then try again.");
