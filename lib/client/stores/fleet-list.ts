import { type VehicleStatus, vehicleStatuses } from "../../domain/vehicle";
import type { FleetVehicle } from "./fleet";

const byPlate = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

type Named = Pick<FleetVehicle, "id" | "plateNumber" | "name"> & {
  driver: { name: string } | null;
};

/** Vehicles by plate, "RUH 9" before "RUH 10". */
export function sortByPlate<V extends Pick<Named, "id" | "plateNumber">>(
  vehicles: Iterable<V>,
): V[] {
  return [...vehicles].sort(
    (a, b) => byPlate.compare(a.plateNumber, b.plateNumber) || (a.id < b.id ? -1 : 1),
  );
}

/** Those whose plate, name or driver holds the query, whatever its case and spacing. */
export function search<V extends Named>(vehicles: readonly V[], query: string): V[] {
  const wanted = plain(query);
  if (!wanted) return [...vehicles];
  return vehicles.filter(({ plateNumber, name, driver }) =>
    [plateNumber, name, driver?.name].some((text) => text && plain(text).includes(wanted)),
  );
}

/** Those of the chosen statuses; none chosen means all. */
export function ofStatuses(
  vehicles: readonly FleetVehicle[],
  statuses: ReadonlySet<VehicleStatus>,
): FleetVehicle[] {
  return statuses.size === 0
    ? [...vehicles]
    : vehicles.filter(({ status }) => statuses.has(status));
}

export function countByStatus(
  vehicles: Iterable<{ status: VehicleStatus }>,
): Record<VehicleStatus, number> {
  const counts = Object.fromEntries(vehicleStatuses.map((status) => [status, 0])) as Record<
    VehicleStatus,
    number
  >;
  for (const { status } of vehicles) counts[status]++;
  return counts;
}

// NFKC turns presentation forms and full-width letters into plain ones; Arabic-Indic
// digits are their own characters and are mapped by hand.
const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s\-_.]/g, "");
