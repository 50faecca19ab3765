import type { AlertView } from "../../domain/alert";
import type { TripView } from "../../domain/trip-view";
import type { FleetVehicle } from "../stores/fleet";
import type { LastKnown } from "./database";

type Known = {
  vehicles: Iterable<FleetVehicle>;
  alerts: Iterable<AlertView>;
  trips: Iterable<TripView>;
};

const urgency = ["critical", "high", "medium", "low"];

/** What is kept of all that a screen knows: alerts by priority, the oldest first; vehicles by plate. */
export function takeLastKnown(user: LastKnown["user"], at: number, known: Known): LastKnown {
  const vehicles = [...known.vehicles];
  const phones = new Map(vehicles.flatMap(({ driver }) => (driver ? [[driver.id, driver]] : [])));
  return {
    user,
    at,
    vehicles: vehicles
      .map(({ id, plateNumber, name, status, driver, fix }) => ({
        ...{ id, plateNumber, name, status },
        driver: driver && { name: driver.name, phone: driver.phone },
        fix: fix && { lat: fix.lat, lng: fix.lng, recordedAt: fix.recordedAt },
      }))
      .sort((a, b) => a.plateNumber.localeCompare(b.plateNumber, undefined, { numeric: true })),
    alerts: [...known.alerts]
      .filter(({ status, drill }) => status !== "resolved" && !drill)
      .sort(
        (a, b) =>
          urgency.indexOf(a.priority) - urgency.indexOf(b.priority) ||
          a.openedAt.localeCompare(b.openedAt),
      )
      .map(({ id, kind, priority, openedAt, vehicle, driver }) => ({
        ...{ id, kind, priority, openedAt },
        plateNumber: vehicle?.plateNumber ?? null,
        driver: driver && { name: driver.name, phone: driver.phone },
      })),
    trips: [...known.trips]
      .filter(({ status }) => status === "ongoing")
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
      .map(({ id, etaAt, name, destination, vehicle, driver }) => ({
        ...{ id, etaAt, plateNumber: vehicle.plateNumber },
        title: name ?? destination.label ?? "",
        driver: driver && { name: driver.name, phone: phones.get(driver.id)?.phone ?? null },
      })),
  };
}
