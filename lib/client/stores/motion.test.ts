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
