import type { AlertView } from "../../domain/alert";
import type { TripView } from "../../domain/trip-view";
import type { DutyView } from "../../realtime/events";
import type { Batch } from "../outbox/next-batch";
import { driver } from "../stores/driver";
import { playTone } from "./tone";

/** What the server answered to a command is how things stand, before any event tells. */
export function applySettled(batch: Batch, data: unknown): void {
  if (batch.kind !== "command" || data === undefined) return;
  if (batch.event === "emergency:driver-ok") driver.applyAccident(data as AlertView);
  else if (batch.event === "duty:start" || batch.event === "duty:end") applyDuty(data as DutyView);
  else if (batch.event !== "proof") driver.applyTrip(data as TripView);
}

function applyDuty({ vehicleId, startedAt, endedAt }: DutyView): void {
  const { day } = driver.store.getState();
  if (!day) return;
  const vehicle = day.vehicles.find(({ id }) => id === vehicleId);
  const duty = {
    vehicleId,
    plateNumber: vehicle?.plateNumber ?? "",
    vehicleName: vehicle?.name ?? null,
    startedAt,
  };
  driver.set({ day: { ...day, duty: endedAt === null ? duty : null } });
}

/** Somebody else gave this driver a trip or cancelled theirs: told at standstill; a cancellation is one tone. */
export function tellChange(trip: TripView): void {
  const { day, commands } = driver.store.getState();
  if (!day || trip.driverId !== day.user.id) return;
  const known = day.trips.find(({ id }) => id === trip.id);
  const news = { tripId: trip.id, name: trip.name ?? trip.destination.label ?? "", at: Date.now() };
  const isOwn = commands.some(({ tripId }) => tripId === trip.id);
  if (!known && trip.status === "scheduled") driver.tell({ ...news, kind: "assigned" });
  const wasOpen = known?.status === "ongoing" || known?.status === "scheduled";
  if (!wasOpen || trip.status !== "cancelled" || isOwn) return;
  driver.tell({ ...news, kind: "cancelled" });
  playTone();
}
