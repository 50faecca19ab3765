import { describe, expect, test } from "vitest";
import { createFleet } from "@/lib/client/stores/fleet";
import { worldPoint } from "@/lib/client/stores/glide";
import { cluster } from "./vehicle-layer-clusters";
import { fingerprint, hit, makeScene, type SceneInput } from "./vehicle-layer-scene";

const NOW = 1_000_000_000;
const here = { lat: 24.7, lng: 46.6 };

function fleetAt(...places: { lat: number; lng: number }[]) {
  const fleet = createFleet(() => 0);
  const vehicles = places.map((place, i) => ({
    id: String(i),
    plateNumber: `RUH ${i}`,
    name: null,
    status: i % 2 ? ("idle" as const) : ("moving" as const),
    driverId: null,
    driver: null,
    driverPage: null,
    fuelLevel: null,
    battery: null,
    ignition: null,
    odometer: null,
    location: {
      ...place,
      speed: null,
      heading: 0,
      accuracy: null,
      recordedAt: new Date(NOW).toISOString(),
    },
    receivedAt: null,
    archivedAt: null,
    updatedAt: new Date(NOW).toISOString(),
  }));
  fleet.applySnapshot({ at: new Date(NOW).toISOString(), vehicles });
  return fleet;
}

/** A view of 800 × 600 at zoom 12 with `here` at 400, 300. */
function sceneOf(fleet: ReturnType<typeof fleetAt>, change: Partial<SceneInput> = {}) {
  const scale = 2 ** 12;
  const { x, y } = worldPoint(here);
  return makeScene({
    vehicles: fleet.vehicles.values(),
    clustering: { clusters: [], clustered: new Set() },
    view: { scale, x: 400 - x * scale, y: 300 - y * scale, zoom: 12 },
    width: 800,
    height: 600,
    now: 0,
    serverNow: NOW,
    still: false,
    selectedId: null,
    ...change,
  });
}

describe("a scene", () => {
  test("has what is in view and leaves out the rest", () => {
    const { markers } = sceneOf(fleetAt(here, { lat: 21.4, lng: 39.8 }));
    expect(markers.map(({ vehicle }) => vehicle.id)).toEqual(["0"]);
    expect(markers[0]?.x).toBeCloseTo(400, 6);
    expect(markers[0]?.y).toBeCloseTo(300, 6);
  });

  test("looks different once a fix grows stale, and not before", () => {
    const fleet = fleetAt(here);
    const print = (age: number) => fingerprint(sceneOf(fleet, { serverNow: NOW + age }), 1);
    expect(print(59_000)).toBe(print(0));
    expect(print(61_000)).not.toBe(print(0));
  });

  test("glides, but stands when motion is not wanted", () => {
    const fleet = createFleet(() => clock);
    let clock = 0;
    const update = (seconds: number, lat: number) => ({
      status: "moving" as const,
      location: {
        lat,
        lng: here.lng,
        speed: null,
        heading: 0,
        accuracy: null,
        recordedAt: new Date(NOW + seconds * 1000).toISOString(),
      },
    });
    fleet.applyVehicle("0", update(0, here.lat));
    clock = 1000;
    fleet.applyVehicle("0", update(60, here.lat + 0.01));
    expect(sceneOf(fleet, { now: 1000 })).toMatchObject({ gliding: true });
    expect(sceneOf(fleet, { now: 1000 }).markers[0]?.y).toBeCloseTo(300, 6);
    const still = sceneOf(fleet, { now: 1000, still: true });
    expect(still.gliding).toBe(false);
    expect(still.markers[0]?.y).toBeLessThan(280);
  });
});

describe("clusters", () => {
  const crowd = Array.from({ length: 12 }, (_, i) => ({ ...here, lng: here.lng + i * 1e-5 }));

  test("gather a crowd, count its statuses, and fall apart close by", () => {
    const { vehicles } = fleetAt(...crowd);
    const far = cluster(vehicles.values(), 12);
    expect(far.clusters).toHaveLength(1);
    expect(far.clusters[0]).toMatchObject({ count: 12, byStatus: { moving: 6, idle: 6 } });
    expect(cluster(vehicles.values(), 15).clusters).toHaveLength(0);
  });

  test("stay as they are when the map is only panned: the grid is fixed in the world", () => {
    const fleet = fleetAt(...crowd, { lat: 24.8, lng: 46.7 });
    const { clustered } = cluster(fleet.vehicles.values(), 12);
    expect(clustered.size).toBe(12);
    expect(clustered.has("12")).toBe(false);
  });

  test("never swallow the selected vehicle", () => {
    const fleet = fleetAt(...crowd);
    const clustering = cluster(fleet.vehicles.values(), 12);
    const { markers } = sceneOf(fleet, { clustering, selectedId: "3" });
    expect(markers.map(({ vehicle }) => vehicle.id)).toEqual(["3"]);
  });
});

describe("a pointer", () => {
  test("means the nearest marker within 16 pixels", () => {
    const scene = sceneOf(fleetAt(here, { lat: 24.7, lng: 46.606 }));
    const second = scene.markers[1]?.x ?? 0;
    expect(hit(scene, 402, 300)).toMatchObject({ vehicleId: "0" });
    expect(hit(scene, second + 1, 300)).toMatchObject({ vehicleId: "1" });
    expect(hit(scene, 400, 330)).toBeNull();
  });

  test("means a cluster when no marker is near", () => {
    const fleet = fleetAt(...Array.from({ length: 12 }, () => here));
    const scene = sceneOf(fleet, { clustering: cluster(fleet.vehicles.values(), 12) });
    expect(hit(scene, 405, 300)).toMatchObject({ kind: "cluster", cluster: { count: 12 } });
  });
});
