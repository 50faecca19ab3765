import { describe, expect, test } from "vitest";
import { geofenceChange, newGeofence } from "../domain/geofence";
import { fenceProblems, fenceRequest } from "./fence-request";
import { createFenceDraft, type FenceDraft } from "./stores/fence-draft";

const square = [
  { lat: 24.7, lng: 46.7 },
  { lat: 24.7, lng: 46.71 },
  { lat: 24.71, lng: 46.71 },
  { lat: 24.71, lng: 46.7 },
];

function draft(fields: Partial<FenceDraft>): FenceDraft {
  const { store, beginNew, change } = createFenceDraft();
  beginNew("circle");
  change({ name: "Depot", center: { lat: 24.7, lng: 46.7 }, radius: 200, ...fields });
  return store.getState().draft as FenceDraft;
}

describe("a fence as it is asked for", () => {
  test("is one that the server takes", () => {
    const hours = [{ days: [1, 2], from: "08:00", to: "17:00" }];
    const asked = draft({ triggers: ["dwell", "enter"], dwellMinutes: 1.5, speedLimit: 30, hours });
    expect(fenceProblems(asked)).toEqual({});
    expect(newGeofence.parse(fenceRequest(asked))).toMatchObject({
      radius: 200,
      triggers: ["enter", "dwell"],
      dwellSeconds: 90,
      hours: [
        { day: 1, from: "08:00", to: "17:00" },
        { day: 2, from: "08:00", to: "17:00" },
      ],
    });
  });

  test("leaves out what belongs to the other shape", () => {
    const asked = draft({ kind: "polygon", points: square });
    expect(newGeofence.safeParse(fenceRequest(asked)).success).toBe(true);
    expect(fenceRequest(asked)).not.toHaveProperty("radius");
  });

  test("names the version it was made from", () => {
    const asked = draft({ id: "0190b3c5-0000-7000-8000-000000000000", version: 3 });
    expect(geofenceChange.parse(fenceRequest(asked)).expectedVersion).toBe(3);
  });

  test.each([
    [{ name: " " }, { name: "missing" }],
    [{ center: null }, { center: "notDrawn" }],
    [{ radius: Number.NaN }, { radius: "wrong" }],
    [{ radius: 5 }, { radius: "wrong" }],
    [{ kind: "polygon", points: square.slice(0, 2) }, { points: "tooFew" }],
    [{ kind: "polygon", points: [0, 2, 1, 3].map((i) => square[i]) }, { points: "crosses" }],
    [{ triggers: ["dwell"], dwellMinutes: null }, { dwellSeconds: "wrong" }],
    [{ speedLimit: Number.NaN }, { speedLimit: "wrong" }],
    [{ hours: [{ days: [], from: "08:00", to: "17:00" }] }, { hours: "wrong" }],
    [{ vehicleIds: [] }, { vehicleIds: "missing" }],
  ])("with %j is not sent", (fields, problems) => {
    expect(fenceProblems(draft(fields as Partial<FenceDraft>))).toEqual(problems);
  });
});
