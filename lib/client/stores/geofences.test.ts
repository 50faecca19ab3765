import { expect, test } from "vitest";
import type { GeofenceView } from "../../domain/geofence";
import { createGeofences } from "./geofences";

const fence = (fields: Partial<GeofenceView>): GeofenceView => ({
  id: "a",
  name: "Depot",
  kind: "circle",
  center: { lat: 24.7, lng: 46.7 },
  radius: 100,
  points: null,
  triggers: [],
  dwellSeconds: null,
  speedLimit: null,
  hours: null,
  vehicleIds: [],
  version: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
  archivedAt: null,
  ...fields,
});

const names = ({ store }: ReturnType<typeof createGeofences>) =>
  store.getState().fences.map(({ name }) => name);

test("fences stand in the order of their names, numbers by their size", () => {
  const known = createGeofences();
  known.applyAll([fence({ id: "b", name: "Gate 10" }), fence({ id: "c", name: "Gate 9" })]);
  known.applyFence(fence({ name: "depot" }));
  expect(names(known)).toEqual(["depot", "Gate 9", "Gate 10"]);
});

test("an older version comes too late", () => {
  const known = createGeofences();
  known.applyAll([fence({ name: "New name", version: 3 })]);
  known.applyFence(fence({ name: "Old name", version: 2 }));
  expect(names(known)).toEqual(["New name"]);
});

test("what was archived leaves", () => {
  const known = createGeofences();
  known.applyAll([fence({})]);
  known.applyFence(fence({ version: 2, archivedAt: "2026-01-02T00:00:00.000Z" }));
  expect(names(known)).toEqual([]);
});

test("what was archived does not come back by older word, alone or in the list", () => {
  const known = createGeofences();
  known.applyAll([fence({ version: 2 })]);
  known.applyFence(fence({ version: 3, archivedAt: "2026-01-02T00:00:00.000Z" }));
  known.applyFence(fence({ version: 2 }));
  expect(names(known)).toEqual([]);
  known.applyAll([fence({ version: 2 }), fence({ id: "b", name: "Gate" })]);
  expect(names(known)).toEqual(["Gate"]);
});

test("empty is not the same as not loaded", () => {
  const known = createGeofences();
  expect(known.store.getState().loaded).toBe(false);
  known.applyAll([]);
  expect(known.store.getState().loaded).toBe(true);
});
