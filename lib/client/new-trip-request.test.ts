import { describe, expect, test } from "vitest";
import { lacks, newTripBody, problemsOf } from "./new-trip-request";
import type { TripDraft } from "./stores/trip-draft";

const zone = "Asia/Riyadh";

const place = (key: string, lat: number | null, label = "") => ({
  key,
  place: lat === null ? null : { lat, lng: 46 },
  label,
});

const draft: TripDraft = {
  places: [place("a", 1, " Depot "), place("b", null), place("c", 2), place("d", 3)],
  vehicleId: "v",
  driver: "duty",
  isTimed: false,
  time: "",
  name: " ",
};

describe("a draft as a request", () => {
  test("leaves out stops without a place, and the driver when that is whoever is on duty", () => {
    expect(newTripBody(draft, zone)).toEqual({
      vehicleId: "v",
      name: null,
      origin: { lat: 1, lng: 46, label: "Depot" },
      stops: [{ lat: 2, lng: 46, label: null }],
      destination: { lat: 3, lng: 46, label: null },
      scheduledAt: null,
    });
  });

  test("names the driver, or nobody on purpose", () => {
    expect(newTripBody({ ...draft, driver: "x" }, zone)).toMatchObject({ driverId: "x" });
    expect(newTripBody({ ...draft, driver: "nobody" }, zone)).toMatchObject({ driverId: null });
  });

  test("takes a time as the fleet's", () => {
    const timed = { ...draft, isTimed: true, time: "2026-03-11T08:30" };
    const scheduledAt = "2026-03-11T05:30:00.000Z";
    expect(newTripBody(timed, zone)).toMatchObject({ scheduledAt });
  });

  test("says what is missing, where", () => {
    const places = [place("a", null), place("b", null, "Shop"), place("c", null)];
    expect(lacks({ ...draft, places, vehicleId: null, isTimed: true })).toEqual({
      a: "start",
      b: "stop",
      c: "destination",
      vehicleId: "vehicle",
      scheduledAt: "time",
    });
    expect(lacks(draft)).toEqual({});
  });

  test("puts the server's refusals at the fields they name", () => {
    const issues = [
      { path: ["vehicleId"], message: "No such vehicle." },
      { path: ["stops", 0, "label"], message: "Too long." },
      { path: ["destination", "lat"], message: "Too far." },
      { path: [], message: "Odd." },
    ];
    expect(problemsOf(issues, draft)).toEqual({
      vehicleId: "No such vehicle.",
      c: "Too long.",
      d: "Too far.",
    });
  });
});
