import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Location } from "../../domain/position";
import type { VehicleStatus, VehicleView } from "../../domain/vehicle";
import type { BatchFrame } from "../../realtime/batch-frame";
import type { FleetSnapshot } from "../../realtime/events";
import { type Glide, glideTo, type KnownFix } from "./glide";

/** A vehicle as this screen knows it. Never changed in place: each change is a new object. */
export type FleetVehicle = {
  id: string;
  plateNumber: string;
  name: string | null;
  status: VehicleStatus;
  driver: VehicleView["driver"];
  driverPage: VehicleView["driverPage"];
  fuelLevel: number | null;
  battery: number | null;
  ignition: boolean | null;
  fix: KnownFix | null;
  previous: KnownFix | null;
  glide: Glide | null;
};

export type FleetState = {
  /** Whether a snapshot has come; tells an empty fleet from one not known yet. */
  loaded: boolean;
  /** Counts every applied event. The map layer redraws on it. */
  version: number;
  /** Counts changes of membership, status, plate, name or driver, at most two a second. */
  revision: number;
};

/** Lists are sorted and counted anew no more often than this. */
const REVISION_MS = 500;

export type Fleet = ReturnType<typeof createFleet>;

/** The fleet's state, free of React and sockets; `now` gives ms, monotonic. */
export function createFleet(now: () => number = () => performance.now()) {
  const vehicles = new Map<string, FleetVehicle>();
  const store = createStore<FleetState>(() => ({ loaded: false, version: 0, revision: 0 }));
  let pending: ReturnType<typeof setTimeout> | null = null;
  let revisedAt = Number.NEGATIVE_INFINITY;

  function revise() {
    if (pending) clearTimeout(pending);
    pending = null;
    revisedAt = now();
    store.setState(({ revision }) => ({ revision: revision + 1 }));
  }

  function applied(listed: boolean) {
    store.setState(({ version }) => ({ version: version + 1 }));
    if (!listed || pending) return;
    const rest = REVISION_MS - (now() - revisedAt);
    if (rest <= 0) revise();
    else pending = setTimeout(revise, rest);
  }

  return {
    store,
    vehicles: vehicles as ReadonlyMap<string, FleetVehicle>,

    /** Replaces everything; a fix already known and newer than the snapshot's stays. */
    applySnapshot(snapshot: FleetSnapshot) {
      const known = new Map(vehicles);
      vehicles.clear();
      for (const view of snapshot.vehicles)
        vehicles.set(view.id, withView(known.get(view.id), view.id, view, now()));
      store.setState(({ version }) => ({ loaded: true, version: version + 1 }));
      revise();
    },

    /** Applies a frame; false when it names a vehicle not known here (a fresh snapshot helps). */
    applyBatch(frame: BatchFrame): boolean {
      let knewAll = true;
      let listed = false;
      for (const { id, location, ...change } of frame.vehicles) {
        const vehicle = vehicles.get(id);
        if (!vehicle) {
          knewAll = false;
          continue;
        }
        listed ||= vehicle.status !== change.status;
        vehicles.set(id, { ...withFix(vehicle, location, now()), ...change });
      }
      applied(listed);
      return knewAll;
    },

    /** Applies `vehicle:updated`: a vehicle not known yet is added, an archived one removed. */
    applyVehicle(vehicleId: string, data: Partial<VehicleView>) {
      if (data.archivedAt) return this.removeVehicle(vehicleId);
      vehicles.set(vehicleId, withView(vehicles.get(vehicleId), vehicleId, data, now()));
      applied(true);
    },

    removeVehicle(vehicleId: string) {
      if (vehicles.delete(vehicleId)) applied(true);
    },
  };
}

function withView(
  known: FleetVehicle | undefined,
  id: string,
  view: Partial<VehicleView>,
  now: number,
): FleetVehicle {
  const base = known ?? { ...unheard, id };
  const fix = view.location ? fixOf(view.location, view.receivedAt ?? view.updatedAt) : null;
  return withFix(
    {
      ...base,
      plateNumber: view.plateNumber ?? base.plateNumber,
      name: view.name === undefined ? base.name : view.name,
      status: view.status ?? base.status,
      driver: view.driver === undefined ? base.driver : view.driver,
      driverPage: view.driverPage === undefined ? base.driverPage : view.driverPage,
      fuelLevel: view.fuelLevel === undefined ? base.fuelLevel : view.fuelLevel,
      battery: view.battery === undefined ? base.battery : view.battery,
      ignition: view.ignition === undefined ? base.ignition : view.ignition,
    },
    fix,
    now,
  );
}

const unheard: Omit<FleetVehicle, "id"> = {
  plateNumber: "",
  name: null,
  status: "offline",
  driver: null,
  driverPage: null,
  fuelLevel: null,
  battery: null,
  ignition: null,
  fix: null,
  previous: null,
  glide: null,
};

function fixOf(location: Location, receivedAt: string | undefined): KnownFix {
  const recordedAt = Date.parse(location.recordedAt);
  return { ...location, recordedAt, receivedAt: receivedAt ? Date.parse(receivedAt) : recordedAt };
}

function withFix(vehicle: FleetVehicle, fix: KnownFix | null, now: number): FleetVehicle {
  if (!fix || (vehicle.fix && vehicle.fix.recordedAt >= fix.recordedAt)) return vehicle;
  return {
    ...vehicle,
    fix,
    previous: vehicle.fix,
    glide: glideTo(vehicle.glide, vehicle.fix, fix, now),
  };
}

/** This tab's fleet; fed by live.ts alone. */
export const fleet = createFleet();

/** The vehicle as known now, again on each of its changes; undefined when there is none. */
export function useVehicle(id: string | null): FleetVehicle | undefined {
  return useStore(fleet.store, () => (id === null ? undefined : fleet.vehicles.get(id)));
}

/** A number that changes when lists of the fleet must be made anew. */
export const useFleetRevision = (): number => useStore(fleet.store, (state) => state.revision);

/** Whether the first snapshot has come. */
export const useFleetLoaded = (): boolean => useStore(fleet.store, (state) => state.loaded);
