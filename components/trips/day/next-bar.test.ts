import { expect, test } from "vitest";
import { type Grid, nextItem } from "./next-bar";

const grid: Grid = [
  [
    { id: "new:1", start: 0, end: 0 },
    { id: "a", start: 8, end: 9 },
    { id: "b", start: 14, end: 16 },
  ],
  [],
  [
    { id: "new:2", start: 0, end: 0 },
    { id: "c", start: 10, end: 11 },
    { id: "d", start: 15, end: 18 },
  ],
];

test("next and previous keep to the lane and end at its ends", () => {
  expect(nextItem(grid, "a", "next")).toBe("b");
  expect(nextItem(grid, "b", "next")).toBeNull();
  expect(nextItem(grid, "a", "previous")).toBe("new:1");
  expect(nextItem(grid, "new:1", "previous")).toBeNull();
  expect(nextItem(grid, "new:2", "last")).toBe("d");
  expect(nextItem(grid, "d", "first")).toBe("new:2");
});

test("down and up go to the nearest in time, over lanes that have nothing", () => {
  expect(nextItem(grid, "a", "down")).toBe("c");
  expect(nextItem(grid, "b", "down")).toBe("d");
  expect(nextItem(grid, "c", "up")).toBe("a");
  expect(nextItem(grid, "d", "up")).toBe("b");
  expect(nextItem(grid, "new:1", "down")).toBe("new:2");
  expect(nextItem(grid, "d", "down")).toBeNull();
  expect(nextItem(grid, "a", "up")).toBeNull();
});

test("what is not there leads nowhere", () => {
  expect(nextItem(grid, "gone", "next")).toBeNull();
});
