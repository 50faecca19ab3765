import { expect, test } from "vitest";
import { instantOf, localValue } from "./local-field";

test.each([
  ["Asia/Riyadh", "2026-03-11T05:30:12.000Z", "2026-03-11T08:30:12"],
  ["America/New_York", "2026-01-01T03:00:00.000Z", "2025-12-31T22:00:00"],
  ["UTC", "2026-03-11T05:30:00.000Z", "2026-03-11T05:30:00"],
])("a field in %s shows %s as %s, and means it", (zone, instant, value) => {
  expect(localValue(Date.parse(instant), zone)).toBe(value);
  expect(instantOf(value, zone)).toBe(instant);
});

test("a field that leaves the seconds out means the whole minute", () => {
  expect(instantOf("2026-03-11T08:30", "Asia/Riyadh")).toBe("2026-03-11T05:30:00.000Z");
});

test("a time that clocks skip is as much later as they are", () => {
  expect(instantOf("2026-03-29T02:30:05", "Europe/Berlin")).toBe("2026-03-29T01:30:05.000Z");
});
