import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { AlertView } from "../../domain/alert";
import type { TripView } from "../../domain/trip-view";
import type { FleetVehicle } from "../stores/fleet";

type Called = { name: string; phone: string | null };

/** How things stood when this computer last heard from the server: enough to go on by telephone. */
export type LastKnown = {
  user: { id: string; name: string };
  /** By the server's clock, ms since 1970. */
  at: number;
  vehicles: (Pick<FleetVehicle, "id" | "plateNumber" | "name" | "status"> & {
    driver: Called | null;
    fix: { lat: number; lng: number; recordedAt: number } | null;
  })[];
  alerts: (Pick<AlertView, "id" | "kind" | "priority" | "openedAt"> & {
    plateNumber: string | null;
    driver: Called | null;
  })[];
  trips: (Pick<TripView, "id" | "etaAt"> & {
    title: string;
    plateNumber: string;
    driver: Called | null;
  })[];
};

interface Schema extends DBSchema {
  /** By user: on a shared computer nobody is shown another's. */
  screens: { key: string; value: LastKnown };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** What the control room's computer keeps, apart from what a driver's phone does. */
export function lastKnownDatabase(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("qafila-last-known", 1, {
    upgrade: (database) => void database.createObjectStore("screens"),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
