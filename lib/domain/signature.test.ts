import { expect, test } from "vitest";
import { extended, hasRoom, signatureBox, strokePath } from "./signature";

test("a stroke takes whole numbers inside the pad, and only points that tell something", () => {
  let stroke = extended([], 10.4, 20.6);
  expect(stroke).toEqual([10, 21]);
  stroke = extended(stroke, 12, 22);
  expect(stroke).toEqual([10, 21]);
  stroke = extended(stroke, 1200, -8);
  expect(stroke).toEqual([10, 21, 1000, 0]);
});

test("a stroke ends where it would be too long to send", () => {
  let stroke: number[] = [];
  for (let i = 0; i < 1500; i++) stroke = extended(stroke, (i * 10) % 1000, i % 2 === 0 ? 0 : 500);
  expect(stroke).toHaveLength(2000);
});

test("a signature is full before it is too large to be sent with a photo", () => {
  expect(hasRoom([])).toBe(true);
  expect(hasRoom(Array.from({ length: 199 }, () => [1, 2]))).toBe(true);
  expect(hasRoom(Array.from({ length: 200 }, () => [1, 2]))).toBe(false);
  const long = Array.from({ length: 2000 }, () => 1000);
  expect(hasRoom([long])).toBe(true);
  expect(hasRoom([long, long])).toBe(false);
});

test("a stroke is drawn from point to point, and a point as a dot", () => {
  expect(strokePath([1, 2, 30, 40, 50, 60])).toBe("M1 2L30 40L50 60");
  expect(strokePath([1, 2])).toBe("M1 2h0");
  // A number that has no partner is none.
  expect(strokePath([1, 2, 3])).toBe("M1 2h0");
});

test("a signature is framed by its own bounds", () => {
  expect(
    signatureBox([
      [100, 200, 300, 250],
      [50, 400],
    ]),
  ).toBe("30 180 290 240");
});
