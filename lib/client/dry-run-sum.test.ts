import { expect, test } from "vitest";
import type { DryRunView } from "../domain/rule";
import { sumUp } from "./dry-run-sum";

const answer = (vehicleId: string, day: string, now: number, would: number): DryRunView => ({
  vehicleId,
  day,
  fixes: 100,
  now,
  alerts: Array.from({ length: would }, () => ({
    at: `${day}T08:00:00.000Z`,
    lat: 24.7,
    lng: 46.7,
    measured: {},
    lastsSeconds: 60,
  })),
});

const days = ["2026-01-01", "2026-01-02"];

test("both rules are counted, in all, by day and by vehicle", () => {
  const sum = sumUp([answer("a", "2026-01-01", 1, 3), answer("b", "2026-01-02", 2, 1)], days);
  expect(sum).toMatchObject({ would: 4, now: 3, fixes: 200 });
  expect(sum.byDay).toEqual([
    { day: "2026-01-01", would: 3, now: 1 },
    { day: "2026-01-02", would: 1, now: 2 },
  ]);
});

test("the vehicle that would ring most stands first, those that never ring are left out", () => {
  const sum = sumUp(
    [
      answer("a", "2026-01-01", 0, 1),
      answer("b", "2026-01-01", 0, 2),
      answer("b", "2026-01-02", 0, 2),
      answer("c", "2026-01-01", 0, 0),
      answer("d", "2026-01-01", 5, 0),
    ],
    days,
  );
  expect(sum.byVehicle.map(({ vehicleId }) => vehicleId)).toEqual(["b", "a", "d"]);
});

test("a day without an answer yet stands there with nothing", () => {
  expect(sumUp([], days).byDay).toEqual([
    { day: "2026-01-01", would: 0, now: 0 },
    { day: "2026-01-02", would: 0, now: 0 },
  ]);
});
