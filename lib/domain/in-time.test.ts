import { describe, expect, it } from "vitest";
import { moved } from "./fences-for-tests";
import { asInTime, type StoredFix } from "./in-time";

const gate = { lat: 24.7, lng: 46.6 };

/** A fix so many seconds after the first, metres east of the gate. */
const stored = (seconds: number, east: number, more: Partial<StoredFix> = {}): StoredFix => ({
  ...moved(gate, east),
  id: null,
  recordedAt: new Date(1_767_225_600_000 + seconds * 1000),
  receivedAt: 1_767_229_200_000,
  source: "device",
  speed: null,
  heading: null,
  accuracy: null,
  altitude: null,
  fuelLevel: null,
  battery: null,
  ignition: null,
  odometer: null,
  attributes: null,
  ...more,
});

const seen = (...fixes: StoredFix[]) => asInTime(fixes).map(({ fix }) => fixes.indexOf(fix));

describe("stored fixes, looked at again", () => {
  it("are those of the source that led", () => {
    const phone = { source: "phone" as const };
    const fixes = [stored(0, 0), stored(10, 400, phone), stored(30, 300), stored(80, 400, phone)];
    expect(seen(...fixes)).toEqual([0, 2]);
    expect(seen(stored(0, 0), stored(60, 50, phone))).toEqual([0, 1]);
  });

  it("hold no jump, unless the next fix is there too", () => {
    expect(seen(stored(0, 0), stored(10, 50_000), stored(20, 100))).toEqual([0, 2]);
    expect(seen(stored(0, 0), stored(10, 50_000), stored(20, 50_100))).toEqual([0, 2]);
    expect(seen(stored(0, 0), stored(10, 50_000), stored(20, 50_100), stored(30, 50_200))).toEqual([
      0, 2, 3,
    ]);
  });

  it("are one for each moment", () => {
    expect(seen(stored(0, 0), stored(0, 10), stored(10, 50))).toEqual([0, 2]);
  });

  it("say since when the vehicle stood", () => {
    const stops = { speed: 0 };
    const fixes = [stored(0, 0, { speed: 40 }), stored(10, 100, stops), stored(20, 105, stops)];
    const since = asInTime(fixes).map(({ state }) => state.standingSince);
    expect(since).toEqual([null, null, fixes[2]?.recordedAt.getTime()]);
  });
});
