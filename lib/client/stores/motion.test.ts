import { expect, it } from "vitest";
import { createMotion } from "./motion";

it("drives from 10 km/h until standstill, through fixes that know no speed", () => {
  const { store, setSpeed } = createMotion();
  setSpeed(12, 1_000);
  setSpeed(null, 2_000);
  expect(store.getState().driving).toBe(true);
  setSpeed(3, 3_000);
  expect(store.getState().driving).toBe(false);
});

it("stands again once nothing was heard for a minute", () => {
  const { store, setSpeed, tick } = createMotion();
  setSpeed(50, 0);
  tick(59_000);
  expect(store.getState().driving).toBe(true);
  tick(61_000);
  expect(store.getState().driving).toBe(false);
});

it("knows since when it stands, and forgets it as soon as it moves", () => {
  const { store, setSpeed } = createMotion();
  setSpeed(0, 1_000);
  setSpeed(4.9, 2_000);
  setSpeed(null, 3_000);
  expect(store.getState().standingSince).toBe(1_000);
  setSpeed(5, 4_000);
  expect(store.getState().standingSince).toBeNull();
  setSpeed(0, 5_000);
  expect(store.getState().standingSince).toBe(5_000);
});
