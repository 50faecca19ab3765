import { expect, test } from "vitest";
import type { AlertView } from "../domain/alert";
import { isAsked, questionOf, readFilter, usualFilter, writeFilter } from "./alert-filter";

const now = Date.parse("2026-03-11T14:00:00Z");
const read = (address: string) => readFilter(new URLSearchParams(address));
const alert = {
  status: "open",
  kind: "overspeed",
  priority: "high",
  vehicleId: "v1",
  openedAt: "2026-03-11T10:00:00.000Z",
  acknowledgedBy: { id: "u1", name: "Noura" },
} as AlertView;

test("an address carries the whole filter there and back, the usual one is empty", () => {
  const address =
    "?tab=history&kind=overspeed&priority=high,medium&vehicleId=v1&mine=true&period=week";
  expect(writeFilter(read(address))).toBe(address);
  expect(writeFilter(read("?status=open"))).toBe("?status=open");
  expect(writeFilter(usualFilter)).toBe("");
  expect(read("?status=nonsense&kind=x&priority=&period=century&tab=y")).toEqual(usualFilter);
});

test("the server is asked for the same", () => {
  expect(questionOf(usualFilter, now)).toEqual({ status: "open,acknowledged", order: "triage" });
  const history = read("?tab=history&status=open&kind=overspeed&period=day&mine=true");
  expect(questionOf(history, now)).toEqual({
    status: "resolved",
    kind: "overspeed",
    mine: "true",
    from: "2026-03-10T14:00:00.000Z",
    order: "latest",
  });
});

test.each([
  ["", true],
  ["status=acknowledged", false],
  ["kind=low_fuel", false],
  ["priority=critical,high", true],
  ["priority=medium", false],
  ["vehicleId=v2", false],
  ["mine=true", true],
  ["period=day", true],
])("%s lets an alert through: %s", (address, passes) => {
  expect(isAsked(alert, read(address), "u1", now)).toBe(passes);
});

test("mine is nobody else's, a day is no longer than that", () => {
  expect(isAsked(alert, read("mine=true"), "u2", now)).toBe(false);
  expect(isAsked(alert, read("period=day"), "u1", now + 21 * 60 * 60_000)).toBe(false);
});
