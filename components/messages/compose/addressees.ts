import type { FleetVehicle } from "@/lib/client/stores/fleet";
import type { Address } from "@/lib/client/stores/message-draft";
import type { Role, UserView } from "@/lib/domain/user";
import { type PersonState, stateOf } from "../live-drivers";

/** Somebody a message goes to, and whether they can read it now. */
export type Addressee = {
  id: string;
  name: string;
  role: Role;
  vehicle: FleetVehicle | undefined;
  state: PersonState;
};

type Known = {
  people: readonly UserView[];
  vehicles: ReadonlyMap<string, FleetVehicle>;
  drivenBy: ReadonlyMap<string, FleetVehicle>;
  /** Who writes: no message goes back. */
  ownId: string;
};

/** Who an address means in all, each once, by name; as the server reads it when it is sent. */
export function addresseesOf(
  { userIds, roles, vehicleIds }: Address,
  { people, vehicles, drivenBy, ownId }: Known,
): Addressee[] {
  const named = new Set(userIds);
  const found = new Map<string, Addressee>();
  const add = (id: string, name: string, role: Role) => {
    const vehicle = drivenBy.get(id);
    if (id !== ownId) found.set(id, { id, name, role, vehicle, state: stateOf(role, vehicle) });
  };
  for (const { id, name, role, disabledAt } of people) {
    if (!disabledAt && (named.has(id) || roles.includes(role))) add(id, name, role);
  }
  for (const vehicleId of vehicleIds) {
    const driver = vehicles.get(vehicleId)?.driver;
    if (driver) add(driver.id, driver.name, "driver");
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}
