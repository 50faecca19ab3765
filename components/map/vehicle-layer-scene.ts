import type { FleetVehicle } from "@/lib/client/stores/fleet";
import { isGliding, poseAt } from "@/lib/client/stores/glide";
import { isStale } from "@/lib/client/stores/stale";
import { type Cluster, type Clustering, clusterRadius } from "./vehicle-layer-clusters";
import { SPRITE_SIZE, spriteIndex } from "./vehicle-layer-sprites";
import type { View } from "./vehicle-layer-view";

/** How far from a marker's middle a pointer still means it, CSS pixels. */
const REACH = 16;

/** What a scene is made from. `now` by `performance.now()`, `serverNow` ms since 1970. */
export type SceneInput = {
  vehicles: Iterable<FleetVehicle>;
  clustering: Clustering;
  view: View;
  width: number;
  height: number;
  now: number;
  serverNow: number;
  /** Stand on the newest fix instead of gliding to it (reduced motion). */
  still: boolean;
  selectedId: string | null;
};

export type Marker = { vehicle: FleetVehicle; x: number; y: number; sprite: number };
export type PlacedCluster = { cluster: Cluster; x: number; y: number; radius: number };

/** What one frame shows, in CSS pixels of the map's container. */
export type Scene = { markers: Marker[]; clusters: PlacedCluster[]; gliding: boolean };

export function makeScene(input: SceneInput): Scene {
  const { view, width, height, now, clustering } = input;
  const margin = SPRITE_SIZE / 2;
  const markers: Marker[] = [];
  let gliding = false;
  for (const vehicle of input.vehicles) {
    const { id, glide, status } = vehicle;
    if (!glide || (clustering.clustered.has(id) && id !== input.selectedId)) continue;
    gliding ||= !input.still && isGliding(glide, now);
    const pose = poseAt(glide, input.still ? Number.POSITIVE_INFINITY : now);
    const x = pose.x * view.scale + view.x;
    const y = pose.y * view.scale + view.y;
    if (x < -margin || y < -margin || x > width + margin || y > height + margin) continue;
    const sprite = spriteIndex(status, pose.heading, isStale(vehicle, input.serverNow));
    markers.push({ vehicle, x, y, sprite });
  }
  const clusters = clustering.clusters
    .map((each) => ({
      cluster: each,
      x: each.x * view.scale + view.x,
      y: each.y * view.scale + view.y,
      radius: clusterRadius(each.count),
    }))
    .filter(({ x, y }) => x > -40 && y > -40 && x < width + 40 && y < height + 40);
  return { markers, clusters, gliding };
}

/** A number that differs when a scene would be painted differently (FNV-1a over device pixels). */
export function fingerprint({ markers, clusters }: Scene, pixelRatio: number): number {
  let hash = 0x811c9dc5;
  const mix = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193);
  };
  for (const { x, y, sprite } of markers) {
    mix(Math.round(x * pixelRatio));
    mix(Math.round(y * pixelRatio));
    mix(sprite);
  }
  for (const { x, y, cluster } of clusters) {
    mix(Math.round(x * pixelRatio));
    mix(Math.round(y * pixelRatio));
    for (const count of Object.values(cluster.byStatus)) mix(count);
  }
  return hash;
}

/** What a pointer means: where it was drawn, how far it reaches, in container pixels. */
export type Hit = { key: string; x: number; y: number; radius: number } & (
  | { kind: "vehicle"; vehicleId: string }
  | { kind: "cluster"; cluster: Cluster }
);

/** The marker or cluster under a pointer; markers first, the nearest of them. */
export function hit({ markers, clusters }: Scene, x: number, y: number): Hit | null {
  let nearest: Marker | null = null;
  let reach = REACH;
  for (const marker of markers) {
    const away = Math.hypot(marker.x - x, marker.y - y);
    if (away > reach) continue;
    reach = away;
    nearest = marker;
  }
  if (nearest) {
    const { id } = nearest.vehicle;
    return { kind: "vehicle", key: id, vehicleId: id, x: nearest.x, y: nearest.y, radius: REACH };
  }
  const found = clusters.find((each) => Math.hypot(each.x - x, each.y - y) <= each.radius);
  if (!found) return null;
  const key = `${found.cluster.x} ${found.cluster.y}`;
  return { kind: "cluster", key, ...found };
}
