import { describe, expect, it } from "vitest";
import { messageAtStandstill, messageToShow, STOOD_FOR_MS } from "./message-at-standstill";

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

  it("is there while the phone was heard to stand some minutes ago, and no longer", () => {
    expect(messageAtStandstill(true, at(0, 180_000, 3_600_000), now)).toBe("show");
    expect(messageAtStandstill(true, at(0, 180_001, 3_600_000), now)).toBe("ask");
  });

  it("opens by a touch alone when nobody knows whether the vehicle moves", () => {
    expect(messageAtStandstill(true, at(null), now)).toBe("ask");
    expect(messageAtStandstill(true, at(90, 60_001), now)).toBe("ask");
    expect(messageAtStandstill(true, at(90, 59_999), now)).toBe("wait");
  });

  it("opens with those that were there at the touch: one that comes later asks again", () => {
    const [first, later] = [{ id: "m1" }, { id: "m2" }];
    expect(messageToShow([first, later], "ask", [])).toBeNull();
    expect(messageToShow([first, later], "ask", ["m1"])).toBe(first);
    expect(messageToShow([later], "ask", ["m1"])).toBeNull();
    expect(messageToShow([later], "show", [])).toBe(later);
    expect(messageToShow([first], "wait", ["m1"])).toBeNull();
  });

  it("is there at once off duty", () => {
    expect(messageAtStandstill(false, at(null), now)).toBe("show");
    expect(messageAtStandstill(false, at(90), now)).toBe("show");
  });
});
