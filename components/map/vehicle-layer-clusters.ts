import type { FleetVehicle } from "@/lib/client/stores/fleet";
import { type VehicleStatus, vehicleStatuses } from "@/lib/domain/vehicle";

/** Vehicles too close to be told apart: their middle in world coordinates, and how many of what. */
export type Cluster = {
  x: number;
  y: number;
  count: number;
  byStatus: Record<VehicleStatus, number>;
};

export type Clustering = { clusters: Cluster[]; clustered: ReadonlySet<string> };

/** The side of a clustering cell in CSS pixels. */
const CELL = 72;

/** How many vehicles in one cell become a cluster at a zoom; far out sooner than close by. */
export function clusterFrom(zoom: number): number {
  if (zoom < 9) return 2;
  if (zoom < 11) return 4;
  return zoom < 15 ? 10 : Number.POSITIVE_INFINITY;
}

/** Sorts vehicles into a grid that is fixed in the world, so that panning changes nothing. */
export function cluster(vehicles: Iterable<FleetVehicle>, zoom: number): Clustering {
  const from = clusterFrom(zoom);
  const clustered = new Set<string>();
  if (from === Number.POSITIVE_INFINITY) return { clusters: [], clustered };
  const cellsPerUnit = 2 ** Math.floor(zoom) / CELL;
  const cells = new Map<number, FleetVehicle[]>();
  for (const vehicle of vehicles) {
    if (!vehicle.glide) continue;
    const { toX, toY } = vehicle.glide;
    const key = Math.floor(toY * cellsPerUnit) * 2 ** 26 + Math.floor(toX * cellsPerUnit);
    const cell = cells.get(key);
    if (cell) cell.push(vehicle);
    else cells.set(key, [vehicle]);
  }
  const clusters: Cluster[] = [];
  for (const members of cells.values()) {
    if (members.length < from) continue;
    clusters.push(gather(members));
    for (const { id } of members) clustered.add(id);
  }
  return { clusters, clustered };
}

function gather(members: readonly FleetVehicle[]): Cluster {
  const byStatus = Object.fromEntries(vehicleStatuses.map((status) => [status, 0])) as Record<
    VehicleStatus,
    number
  >;
  let x = 0;
  let y = 0;
  for (const { glide, status } of members) {
    x += (glide?.toX ?? 0) / members.length;
    y += (glide?.toY ?? 0) / members.length;
    byStatus[status]++;
  }
  return { x, y, count: members.length, byStatus };
}

/** Radius in CSS pixels: grows slowly, so that 1,000 is not a wall. */
export const clusterRadius = (count: number): number => Math.min(34, 13 + 2.5 * Math.log2(count));
