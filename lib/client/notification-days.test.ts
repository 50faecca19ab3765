import { describe, expect, test } from "vitest";
import type { NotificationView } from "../domain/notification";
import { byDay } from "./notification-days";

const at = (createdAt: string) => ({ id: createdAt, createdAt }) as NotificationView;
const now = Date.parse("2026-03-02T10:00:00Z");
const days = (zone: string, ...times: string[]) =>
  byDay(times.map(at), zone, now).map(({ date, name, items }) => [date, name, items.length]);

describe("notifications by day", () => {
  test("stand under today, yesterday, or their date", () => {
    expect(
      days(
        "UTC",
        "2026-03-02T09:00:00Z",
        "2026-03-02T00:00:00Z",
        "2026-03-01T23:59:59Z",
        "2026-02-28T12:00:00Z",
      ),
    ).toEqual([
      ["2026-03-02", "today", 2],
      ["2026-03-01", "yesterday", 1],
      ["2026-02-28", null, 1],
    ]);
  });

  test("go by the fleet's calendar, whatever the browser's", () => {
    expect(days("Asia/Dubai", "2026-03-01T20:30:00Z", "2026-03-01T19:30:00Z")).toEqual([
      ["2026-03-02", "today", 1],
      ["2026-03-01", "yesterday", 1],
    ]);
  });

  test("are none for none", () => {
    expect(days("UTC")).toEqual([]);
  });
});
