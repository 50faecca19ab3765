import { describe, expect, test } from "vitest";
import type { NotificationView } from "../domain/notification";
import { everything, isAsked, readFilter, writeFilter } from "./notification-filter";

const read = (address: string) => readFilter(new URLSearchParams(address));
const one = (extra: Partial<NotificationView>) =>
  ({ kind: "trip", readAt: null, ...extra }) as NotificationView;

describe("the filter of notifications", () => {
  test("is in the address, and is nothing there while all is shown", () => {
    const filter = { tab: "list", kinds: ["trip", "delay"], isUnread: true } as const;
    expect(writeFilter(filter)).toBe("?kind=trip,delay&unread=true");
    expect(read(writeFilter(filter))).toEqual(filter);
    expect(writeFilter(everything)).toBe("");
    expect(writeFilter({ ...everything, tab: "preferences" })).toBe("?tab=preferences");
  });

  test("asks for nothing it does not know", () => {
    expect(read("kind=trip,__proto__&tab=x&unread=1")).toEqual({ ...everything, kinds: ["trip"] });
  });

  test("lets through what it asks for", () => {
    const trips = { kinds: ["trip"], isUnread: true } as const;
    expect(isAsked(one({}), trips)).toBe(true);
    expect(isAsked(one({ kind: "alert" }), trips)).toBe(false);
    expect(isAsked(one({ readAt: "2026-11-26T08:00:00.000Z" }), trips)).toBe(false);
    expect(isAsked(one({ readAt: "2026-11-26T08:00:00.000Z" }), everything)).toBe(true);
  });
});
