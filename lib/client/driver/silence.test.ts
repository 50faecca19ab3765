import { expect, test } from "vitest";
import type { SentEmergency } from "../outbox/entry";
import { mustBeSilent } from "./silence";

const now = Date.parse("2026-03-11T14:00:00Z");
const HOUR_MS = 60 * 60_000;

const sos = (more: Partial<SentEmergency> = {}) =>
  ({ at: new Date(now - HOUR_MS).toISOString(), drill: false, ...more }) as SentEmergency;

test("an SOS keeps the phone silent while it is out, seen or not", () => {
  expect(mustBeSilent([sos()], now)).toBe(true);
  expect(mustBeSilent([sos({ seenBy: "Noura" })], now)).toBe(true);
  expect(mustBeSilent([sos({ isOver: true }), sos()], now)).toBe(true);
});

test("practice, one that was resolved, and one of half a day ago do not", () => {
  expect(mustBeSilent([], now)).toBe(false);
  expect(mustBeSilent([sos({ drill: true })], now)).toBe(false);
  expect(mustBeSilent([sos({ isOver: true })], now)).toBe(false);
  expect(mustBeSilent([sos()], now + 10 * HOUR_MS)).toBe(true);
  expect(mustBeSilent([sos()], now + 11 * HOUR_MS)).toBe(false);
});
