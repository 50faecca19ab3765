import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Fix } from "../../domain/position";
import { database } from "../database/connection";
import { untilIdle } from "../work";
import {
  alertsOf,
  fixAt,
  newVehicle,
  report,
  resolveAll,
  restart,
  withDatabase,
} from "./node-for-tests";
import { tickDetectors } from "./tick";

withDatabase();

/** 1 Hz over so many seconds until so long ago, 37 m a second at 134 km/h or a standstill. */
const drive = (seconds: number, endedAgo: number, speed: number, from = 0) =>
  Array.from({ length: seconds }, (_, i) =>
    fixAt(endedAgo + seconds - 1 - i, from + (i * speed) / 3.6, { speed }),
  );

/** The clock, so many seconds from now; several times: not every vehicle has its turn each second. */
async function clock(seconds: number): Promise<void> {
  for (let turns = 0; turns < 3; turns++) tickDetectors(Date.now() + seconds * 1000);
  await untilIdle();
}

/** Stored as the process was killed: no detector has seen it. */
async function store(vehicleId: string, fixes: Fix[]): Promise<void> {
  const rows = fixes.map(({ attributes: _, ...fix }) => ({
    ...fix,
    ...{ id: randomUUID(), vehicleId, source: "device" as const, late: false },
    receivedAt: fix.recordedAt,
  }));
  await database().position.createMany({ data: rows });
}

describe("after a restart a rise above the limit", () => {
  it("that was told counts once, wherever in it the last fixes begin", async () => {
    const id = await newVehicle();
    await report(id, [...drive(20, 260, 50), ...drive(130, 130, 134, 300)]);
    expect(await alertsOf(id, "overspeed")).toEqual(["open 1"]);
    await restart();
    await report(id, drive(60, 60, 134, 5200));
    expect(await alertsOf(id, "overspeed")).toEqual(["open 1"]);
    // The next one counts.
    await report(id, [...drive(5, 50, 50, 7500), ...drive(15, 30, 134, 7600)]);
    expect(await alertsOf(id, "overspeed")).toEqual(["open 2"]);
  });

  it("that somebody has resolved does not ring anew", async () => {
    const id = await newVehicle();
    await report(id, drive(130, 130, 134));
    await resolveAll(id);
    await restart();
    await report(id, drive(60, 60, 134, 4850));
    expect(await alertsOf(id, "overspeed")).toEqual(["resolved 1"]);
  });

  it("that nobody was told of is told", async () => {
    const id = await newVehicle();
    await report(id, drive(40, 100, 50));
    await store(id, drive(12, 80, 134, 600));
    expect(await alertsOf(id, "overspeed")).toEqual([]);
    await restart();
    await report(id, [fixAt(60, 1500, { speed: 50 })]);
    expect(await alertsOf(id, "overspeed")).toEqual(["open 1"]);
  });

  it("is none of another source than the one that led", async () => {
    const id = await newVehicle();
    const device = (ago: number) => fixAt(ago, (400 - ago) * 15, { speed: 54 });
    for (const ago of [300, 250, 200, 150, 100]) {
      await report(id, [device(ago)]);
      const phone = Array.from({ length: 12 }, (_, i) => fixAt(ago - i - 2, 0, { speed: 190 }));
      await report(id, phone, "phone");
    }
    await restart();
    await report(id, [device(60)]);
    expect(await alertsOf(id, "overspeed")).toEqual([]);
  });
});

describe("after a restart an accident", () => {
  const crash = () => [...drive(10, 17, 80), ...drive(1, 16, 0, 222)];
  const standing = () => drive(14, 2, 0, 222);

  it("is told once, though what follows shows it later, and whoever closed it", async () => {
    const id = await newVehicle();
    await report(id, crash());
    await clock(11);
    expect(await alertsOf(id, "accident")).toEqual(["open 1"]);
    await restart();
    await report(id, standing());
    expect(await alertsOf(id, "accident")).toEqual(["open 1"]);
    await resolveAll(id);
    await restart();
    await report(id, [fixAt(0, 222, { speed: 0 })]);
    await clock(30);
    expect(await alertsOf(id, "accident")).toEqual(["resolved 1"]);
  });

  it("is told by the silence after it, counted from when the server could hear", async () => {
    const id = await newVehicle();
    await report(id, crash());
    await restart();
    await clock(8);
    expect(await alertsOf(id, "accident")).toEqual([]);
    await clock(11);
    expect(await alertsOf(id, "accident")).toEqual(["open 1"]);
  });

  it("is told that nobody was told of, as soon as it reports, and before", async () => {
    const id = await newVehicle();
    const fixes = [...crash(), ...standing()];
    await report(id, fixes.slice(0, 8));
    await store(id, fixes.slice(8));
    await restart();
    expect(await alertsOf(id, "accident")).toEqual(["open 1"]);
  });
});

describe("after a restart what is open", () => {
  it("is not ended by what was before it", async () => {
    const id = await newVehicle();
    const fuel = (count: number, endedAgo: number, fuelLevel: number) =>
      drive(count, endedAgo, 0).map((fix) => ({ ...fix, fuelLevel }));
    await report(id, [...fuel(5, 150, 90), ...fuel(20, 120, 10)]);
    expect(await alertsOf(id, "low_fuel")).toEqual(["open 1"]);
    await restart();
    await report(id, fuel(3, 90, 10));
    expect(await alertsOf(id, "low_fuel")).toEqual(["open 1"]);
    await report(id, fuel(3, 60, 90));
    expect(await alertsOf(id, "low_fuel")).toEqual(["resolved 1"]);
  });
});
