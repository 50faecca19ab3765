import { describe, expect, it } from "vitest";
import { localTime, timeZone } from "./local-time";

const utc = (text: string, zone: string) => localTime(text, zone)?.toISOString() ?? null;

describe("a time by the clocks of a zone", () => {
  it("is a moment, in winter and in summer", () => {
    expect(utc("2026-01-31 08:00", "Asia/Riyadh")).toBe("2026-01-31T05:00:00.000Z");
    expect(utc("2026-01-31 08:00", "Europe/Berlin")).toBe("2026-01-31T07:00:00.000Z");
    expect(utc("2026-07-31T08:00:30", "Europe/Berlin")).toBe("2026-07-31T06:00:30.000Z");
    expect(utc("2026-01-31 00:10", "Asia/Kathmandu")).toBe("2026-01-30T18:25:00.000Z");
    expect(utc("2026-01-31 23:59", "Pacific/Kiritimati")).toBe("2026-01-31T09:59:00.000Z");
  });

  it("is the first of two when clocks are put back, and none when they skip it", () => {
    expect(utc("2026-10-25 02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
    expect(utc("2026-03-29 02:30", "Europe/Berlin")).toBeNull();
    expect(utc("2026-03-29 03:00", "Europe/Berlin")).toBe("2026-03-29T01:00:00.000Z");
  });

  it("is none on days and at hours that are not", () => {
    const wrong = ["2026-02-30 08:00", "2026-13-01 08:00", "2026-01-31 24:00", "2026-01-31 08:60"];
    for (const text of [...wrong, "2026-01-31", "31.01.2026 08:00", ""])
      expect(utc(text, "Asia/Riyadh"), text).toBeNull();
  });
});

it("knows zones by their names", () => {
  expect(timeZone.safeParse("Asia/Riyadh").success).toBe(true);
  for (const name of ["Riyadh", "", "Mars/Olympus"])
    expect(timeZone.safeParse(name).success, name).toBe(false);
});
