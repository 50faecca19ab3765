import { describe, expect, test } from "vitest";
import type { NotificationView } from "../domain/notification";
import { hasItsLine, makesRoom } from "./toast-room";

const one = (id: string, type: string, kind: NotificationView["kind"] = "message") =>
  ({ id, type, kind }) as NotificationView;
const [info, warning, critical, other] = [
  one("a", "info"),
  one("b", "warning"),
  one("c", "critical"),
  one("d", "critical"),
];

describe("the room for toasts", () => {
  test("is made by the oldest that is not critical", () => {
    expect(makesRoom([critical, warning, info], other)).toBe(warning);
    expect(makesRoom([critical, warning, info], one("e", "info"))).toBe(warning);
  });

  test("is made by a critical one for a critical one alone", () => {
    expect(makesRoom([critical, other], one("e", "critical"))).toBe(critical);
    expect(makesRoom([critical, other], info)).toBeNull();
  });

  test("is not taken by what stands above every page anyway, but by every other alert", () => {
    expect(hasItsLine(one("a", "critical", "emergency"))).toBe(true);
    expect(hasItsLine(one("a", "warning", "alert"))).toBe(false);
  });
});
