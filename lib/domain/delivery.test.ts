import { describe, expect, it } from "vitest";
import { deliveryWait, retryAfterMs } from "./delivery";

describe("the wait before the next attempt", () => {
  it("doubles up to half an hour, for what is critical up to a minute", () => {
    const waits = (isCritical: boolean) =>
      [1, 2, 3, 20].map((attempts) => deliveryWait(attempts, isCritical, 0.5));
    expect(waits(false)).toEqual([5_000, 10_000, 20_000, 1_800_000]);
    expect(waits(true)).toEqual([1_000, 2_000, 4_000, 60_000]);
  });

  it("is spread by a quarter either way", () => {
    expect([0, 1].map((chance) => deliveryWait(1, false, chance))).toEqual([3_750, 6_250]);
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
