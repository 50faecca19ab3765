import { expect, test } from "vitest";
import { createDrivenWay, type DrivenFix, drivenLegs } from "./driven-way";
import { replayAt, speedPieces } from "./replay";

const MINUTE = 60_000;
/** A fix on the minute, going north at about 67 km/h. */
const fix = (minute: number, change: Partial<DrivenFix> = {}): DrivenFix => ({
  lat: 24.7 + minute * 0.01,
  lng: 46.68,
  speed: 60 + minute,
  heading: null,
  recordedAt: minute * MINUTE,
  vehicleId: "a",
  ...change,
});
const drive = [fix(0), fix(1), fix(2)];

test("between two fixes it is on the line between them, in proportion to time", () => {
  const place = replayAt(drive, 1.25 * MINUTE);
  expect(place?.lat).toBeCloseTo(24.7125, 9);
  expect(place).toMatchObject({ lng: 46.68, speed: 61, heading: 0, gap: null });
});

test("on a fix it is exactly there, with that fix's speed", () => {
  expect(replayAt(drive, MINUTE)).toMatchObject({ lat: 24.71, speed: 61, gap: null });
});

test("before the first fix and after the last it stands on them, never past", () => {
  expect(replayAt(drive, -5 * MINUTE)).toMatchObject({ lat: 24.7, speed: 60 });
  expect(replayAt(drive, 9 * MINUTE)).toMatchObject({ lat: 24.72, speed: 62 });
});

test("without fixes it is nowhere", () => {
  expect(replayAt([], MINUTE)).toBeNull();
});

test("in a gap it stands on the last fix before, of unknown speed, and says from when to when", () => {
  const place = replayAt([fix(0), fix(1), fix(13), fix(14)], 7 * MINUTE);
  const gap = { from: MINUTE, to: 13 * MINUTE };
  expect(place).toMatchObject({ lat: 24.71, speed: null, gap });
});

test("nobody knows the way from one vehicle to another", () => {
  const fixes = [fix(0), fix(1), fix(2, { vehicleId: "b" }), fix(3, { vehicleId: "b" })];
  expect(replayAt(fixes, 1.5 * MINUTE)?.gap).toEqual({ from: MINUTE, to: 2 * MINUTE });
  expect(drivenLegs(fixes).map((leg) => leg.length)).toEqual([2, 2]);
});

test("across the antimeridian it goes the short way", () => {
  const fixes = [fix(0, { lat: 0, lng: 179.996 }), fix(1, { lat: 0, lng: -179.996 })];
  const lng = replayAt(fixes, MINUTE / 2)?.lng ?? 0;
  expect(Math.abs(Math.abs(lng) - 180)).toBeLessThan(0.001);
});

test("the chart keeps the fastest of each column, and breaks where nobody knows", () => {
  const fixes = [fix(0), fix(1), fix(2), fix(20), fix(21, { speed: null }), fix(22)];
  const speeds = speedPieces(fixes, 11).map((piece) => piece.map(({ speed }) => speed));
  expect(speeds).toEqual([[61, 62], [80], [82]]);
});

test("the way grows by newer fixes only, and history goes before what was heard since", () => {
  const driven = createDrivenWay(() => 0);
  driven.applyHistory([fix(0), fix(1)]);
  driven.applyFix(fix(1));
  driven.applyFix(fix(3));
  driven.applyHistory([fix(0), fix(1), fix(2)]);
  expect(driven.fixes().map(({ recordedAt }) => recordedAt / MINUTE)).toEqual([0, 1, 2, 3]);
});
