import { describe, expect, it } from "vitest";
import { isWithinHours, type WeekHours } from "./week-hours";

/** 2026-01-05 is a Monday. */
const at = (text: string) => new Date(text);
const office: WeekHours = [{ day: 1, from: "08:00", to: "17:00" }];
const night: WeekHours = [{ day: 7, from: "22:00", to: "06:00" }];

describe("hours of the week", () => {
  it("begin with their first minute and are over at their last, by the clocks of the zone", () => {
    const moments = ["04:59:59", "05:00:00", "13:59:59", "14:00:00"];
    const within = moments.map((time) =>
      isWithinHours(office, at(`2026-01-05T${time}Z`), "Asia/Riyadh"),
    );
    expect(within).toEqual([false, true, true, false]);
    expect(isWithinHours(office, at("2026-01-06T06:00:00Z"), "Asia/Riyadh")).toBe(false);
  });

  it("run over midnight, from Sunday into Monday too", () => {
    const moments = ["04T21:59", "04T22:00", "05T00:00", "05T05:59", "05T06:00", "05T22:30"];
    const within = moments.map((time) => isWithinHours(night, at(`2026-01-${time}:00Z`), "UTC"));
    expect(within).toEqual([false, true, true, true, false, false]);
  });

  it("hold all day when they end as they begin", () => {
    const always: WeekHours = [{ day: 1, from: "00:00", to: "00:00" }];
    const moments = ["04T23:59", "05T00:00", "05T23:59", "06T00:00"];
    const within = moments.map((time) => isWithinHours(always, at(`2026-01-${time}:00Z`), "UTC"));
    expect(within).toEqual([false, true, true, false]);
  });

  it("go by what clocks show in summer and in winter", () => {
    const early: WeekHours = [{ day: 1, from: "08:00", to: "09:00" }];
    const winter = at("2026-03-23T07:30:00Z");
    const summer = at("2026-03-30T06:30:00Z");
    expect(isWithinHours(early, winter, "Europe/Berlin")).toBe(true);
    expect(isWithinHours(early, summer, "Europe/Berlin")).toBe(true);
    expect(isWithinHours(early, at("2026-03-30T07:30:00Z"), "Europe/Berlin")).toBe(false);
  });
});
