import { describe, expect, it } from "vitest";
import { nextAttempt, pushNewsLeft, retryAfterMs } from "./delivery";

const HOUR_MS = 3_600_000;

describe("the wait before the next attempt", () => {
  const wait = (attempts: number, isCritical: boolean, chance = 0.5, later = 0) =>
    nextAttempt({ createdAt: 0, attempts, isCritical }, later, 0, chance);

  it("doubles up to half an hour, for what is critical up to a minute", () => {
    const waits = (isCritical: boolean) =>
      [1, 2, 3, 20].map((attempts) => wait(attempts, isCritical));
    expect(waits(false)).toEqual([5_000, 10_000, 20_000, 1_800_000]);
    expect(waits(true)).toEqual([1_000, 2_000, 4_000, 60_000]);
  });

  it("is spread by a quarter either way", () => {
    expect([0, 1].map((chance) => wait(1, false, chance))).toEqual([3_750, 6_250]);
  });

  it("is as long as the other side asks, but never past the day after which it is given up", () => {
    expect(wait(1, false, 0.5, 60_000)).toBe(60_000);
    expect(wait(1, false, 0.5, 1_000 * HOUR_MS)).toBe(24 * HOUR_MS);
    const late = { createdAt: 0, attempts: 9, isCritical: true };
    expect(nextAttempt(late, 0, 24 * HOUR_MS - 10, 0.5)).toBe(10);
    expect(nextAttempt(late, 0, 24 * HOUR_MS, 0.5)).toBeNull();
  });
});

describe("a push", () => {
  it("of an emergency is news for an hour since it was queued, however long it waited here", () => {
    const at = [0, 10 * 60_000, HOUR_MS, 3 * HOUR_MS];
    expect(at.map((now) => pushNewsLeft("emergency", 0, now))).toEqual([3_600, 3_000, 0, -7_200]);
    expect(pushNewsLeft("message", 0, HOUR_MS)).toBe(23 * 3_600);
  });
});

describe("Retry-After", () => {
  const now = Date.parse("2026-11-26T10:00:00Z");

  it.each([
    ["120", 120_000],
    ["Thu, 26 Nov 2026 10:00:30 GMT", 30_000],
    ["Thu, 26 Nov 2026 09:00:00 GMT", 0],
    ["soon", null],
    ["-5", null],
    [undefined, null],
  ])("%s is %s ms", (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});
