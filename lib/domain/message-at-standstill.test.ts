import { describe, expect, it } from "vitest";
import { messageAtStandstill, STOOD_FOR_MS } from "./message-at-standstill";

const now = 1_000_000;
const at = (speed: number | null, ago = 1_000, stoodFor: number | null = null) => ({
  speed,
  at: now - ago,
  standingSince: stoodFor === null ? null : now - stoodFor,
});

describe("a message on a driver's phone", () => {
  it("waits from 5 km/h on", () => {
    expect(messageAtStandstill(true, at(5), now)).toBe("wait");
    expect(messageAtStandstill(true, at(80), now)).toBe("wait");
  });

  it("waits until the vehicle has stood for some seconds: a queue of cars goes on", () => {
    expect(messageAtStandstill(true, at(0, 0, STOOD_FOR_MS - 1), now)).toBe("wait");
    expect(messageAtStandstill(true, at(0, 0, STOOD_FOR_MS), now)).toBe("show");
    expect(messageAtStandstill(true, at(4.9, 0, STOOD_FOR_MS), now)).toBe("show");
  });

  it("is there for as long as the last that is known is that it stands", () => {
    expect(messageAtStandstill(true, at(0, 3_600_000, 3_600_000), now)).toBe("show");
  });

  it("opens by a touch alone when nobody knows whether the vehicle moves", () => {
    expect(messageAtStandstill(true, at(null), now)).toBe("ask");
    expect(messageAtStandstill(true, at(90, 60_001), now)).toBe("ask");
    expect(messageAtStandstill(true, at(90, 59_999), now)).toBe("wait");
  });

  it("is there at once off duty", () => {
    expect(messageAtStandstill(false, at(null), now)).toBe("show");
    expect(messageAtStandstill(false, at(90), now)).toBe("show");
  });
});
