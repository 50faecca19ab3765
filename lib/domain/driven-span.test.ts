import { expect, it } from "vitest";
import { drivenSpans } from "./driven-span";

const at = (minutes: number) => new Date(minutes * 60_000);
const trip = { vehicleId: "c", startedAt: at(10) };
const spans = (...handovers: [minutes: number, from: string, to: string][]) =>
  drivenSpans(
    trip,
    handovers.map(([minutes, from, to]) => ({ at: at(minutes), from, to })),
    at(60),
  ).map(({ vehicleId, from, to }) => [vehicleId, from.getTime() / 60_000, to.getTime() / 60_000]);

it("is one vehicle's from start to end when it was never handed over", () => {
  expect(spans()).toEqual([["c", 10, 60]]);
  expect(drivenSpans({ ...trip, startedAt: null }, [], at(60))).toEqual([]);
});

it("changes vehicles at each handover", () => {
  expect(spans([20, "a", "b"], [30, "b", "c"])).toEqual([
    ["a", 10, 20],
    ["b", 20, 30],
    ["c", 30, 60],
  ]);
});

it("starts with the last one given it before the start", () => {
  expect(spans([5, "a", "b"], [8, "b", "c"])).toEqual([["c", 10, 60]]);
});

it("never goes back when a handover is said to have been earlier than the one before", () => {
  expect(spans([30, "a", "b"], [20, "b", "c"])).toEqual([
    ["a", 10, 30],
    ["c", 30, 60],
  ]);
});
