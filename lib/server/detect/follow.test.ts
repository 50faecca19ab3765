import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { raiseEmergency } from "../alerts/raise";
import { untilIdle } from "../work";
import { watchFixes } from "./follow";
import { alertsOf, fixAt, newVehicle, report, withDatabase } from "./node-for-tests";
import { watched } from "./watches";

withDatabase();

/** 1 Hz, ending so many seconds ago, at one place: down from 80 km/h within a second, then standing. */
const crash = (endedAgo: number, standing = 6) =>
  [80, 80, ...Array<number>(standing + 1).fill(0)].map((speed, i, all) =>
    fixAt(endedAgo + all.length - 1 - i, 0, { speed }),
  );

describe("the fixes of a vehicle", () => {
  it("are all looked at, however shortly after one another they are committed", async () => {
    const id = await newVehicle();
    await report(id, [fixAt(100, 0)]);
    for (let gap = 0; gap < 12; gap++) {
      const [first, second] = [90 - gap * 2, 89 - gap * 2].map((ago) => {
        const { recordedAt, ...fix } = fixAt(ago, 0);
        return { ...fix, at: recordedAt.getTime(), standingSince: null };
      }) as [never, never];
      watchFixes(id, [first]);
      for (let turns = 0; turns < gap; turns++) await Promise.resolve();
      watchFixes(id, [second]);
      await untilIdle();
      expect(watched(id).inbox, `${gap} turns later`).toEqual([]);
    }
  });

  it("are looked at when two reports are committed together", async () => {
    const id = await newVehicle();
    await report(
      id,
      [50, 40].map((ago) => fixAt(ago, 0, { fuelLevel: 10 })),
    );
    const last = [30, 20].map((ago) => report(id, [fixAt(ago, 0, { fuelLevel: 10 })]));
    expect(await Promise.all(last)).toEqual([["accepted"], ["accepted"]]);
    expect(watched(id).inbox).toEqual([]);
    expect(await alertsOf(id, "low_fuel")).toEqual(["open 1"]);
  });
});

describe("one crash", () => {
  it("is one alert, though the device has a flag for it too", async () => {
    const id = await newVehicle();
    const flag = { alertId: randomUUID(), kind: "accident" as const, drill: false };
    const owner = { vehicleId: id, userId: null };
    await raiseEmergency(owner, { ...flag, occurredAt: new Date(Date.now() - 10_000) });
    await report(id, crash(4));
    expect(await alertsOf(id, "accident")).toEqual(["open 1"]);
    // A minute on it is another.
    await report(id, crash(-120));
    expect(await alertsOf(id, "accident")).toEqual(["open 1", "open 1"]);
  });

  it("is an alert though there was practice a moment ago", async () => {
    const id = await newVehicle();
    const drill = { alertId: randomUUID(), kind: "accident" as const, drill: true };
    await raiseEmergency({ vehicleId: id, userId: null }, drill);
    await report(id, crash(4));
    expect(await alertsOf(id, "accident")).toEqual(["resolved 1", "open 1"]);
  });
});
