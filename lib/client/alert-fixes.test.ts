import { expect, test } from "vitest";
import type { Evidence, EvidenceFix } from "../domain/detector";
import { aroundAlert, isStillComing, mergeFixes, piecesOf } from "./alert-fixes";

const fix = (second: number, speed: number | null = 50): EvidenceFix => ({
  lat: 24,
  lng: 46,
  recordedAt: new Date(Date.UTC(2026, 2, 11, 14, 0, second)).toISOString(),
  speed,
  accuracy: 5,
  fuelLevel: null,
});

test("what is shown begins five minutes before the evidence and ends five after", () => {
  const evidence = { fixes: [fix(0), fix(40)] } as Evidence;
  expect(aroundAlert(fix(30).recordedAt, evidence)).toEqual({
    from: "2026-03-11T13:55:00.000Z",
    to: "2026-03-11T14:05:40.000Z",
  });
  expect(aroundAlert(fix(30).recordedAt, null)).toEqual({
    from: "2026-03-11T13:55:30.000Z",
    to: "2026-03-11T14:05:30.000Z",
  });
});

test("the alert's own fixes are there in their place, each once", () => {
  const merged = mergeFixes([fix(0), fix(20)], [fix(10), fix(20)]);
  expect(merged.map(({ recordedAt }) => recordedAt.slice(17, 19))).toEqual(["00", "10", "20"]);
});

test("the line breaks where the speed is unknown and where nothing was heard for two minutes", () => {
  const fixes = [fix(0), fix(10), fix(20, null), fix(30), fix(151), fix(155)];
  const pieces = piecesOf(fixes, ({ speed }) => speed);
  expect(pieces.map((piece) => piece.length)).toEqual([2, 1, 2]);
});

test("more fixes are to come until the five minutes have passed, and those on their way are here", () => {
  const to = fix(30).recordedAt;
  const end = Date.parse(to);
  expect(isStillComing(to, end + 9_999)).toBe(true);
  expect(isStillComing(to, end + 10_000)).toBe(false);
});
