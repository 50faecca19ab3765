import { describe, expect, test } from "vitest";
import { addDays, dateAt, dayOf, isLocalDate, momentAt, weekdayOf } from "./local-day";

const HOUR = 3_600_000;
const hoursOf = (date: string, zone: string) => {
  const { start, end } = dayOf(date, zone);
  return (end - start) / HOUR;
};

describe("a local day", () => {
  test.each([
    ["2026-03-28", "Europe/Berlin", 24],
    ["2026-03-29", "Europe/Berlin", 23],
    ["2026-10-25", "Europe/Berlin", 25],
    // Clocks go forward at midnight: the day begins at one.
    ["2026-04-24", "Africa/Cairo", 23],
    // Put forward by half an hour only.
    ["2026-10-04", "Australia/Lord_Howe", 23.5],
    ["2026-06-01", "Asia/Riyadh", 24],
  ])("%s in %s has %d hours", (date, zone, hours) => {
    expect(hoursOf(date, zone)).toBe(hours);
  });

  test("begins where the one before ends", () => {
    for (const zone of ["Europe/Berlin", "Africa/Cairo", "America/New_York"]) {
      for (let date = "2026-01-01"; date < "2027-01-01"; date = addDays(date, 1)) {
        const { start, end } = dayOf(date, zone);
        expect(dayOf(addDays(date, 1), zone).start).toBe(end);
        expect(dateAt(start, zone)).toBe(date);
        expect(dateAt(end - 1, zone)).toBe(date);
      }
    }
  });

  test("has a weekday from 1, Monday, to 7, Sunday", () => {
    expect(weekdayOf("2026-08-03")).toBe(1);
    expect(weekdayOf("2026-08-09")).toBe(7);
  });

  test("is one that there is", () => {
    expect(isLocalDate("2028-02-29")).toBe(true);
    for (const text of ["2026-02-29", "2026-13-01", "2026-1-1", "", "today"])
      expect(isLocalDate(text)).toBe(false);
  });
});

describe("a time of day", () => {
  const at = (date: string, time: string, zone: string) =>
    new Date(momentAt(date, time, zone)).toISOString();

  test("that is skipped as clocks go forward is as much later", () => {
    expect(at("2026-03-29", "02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
  });
  test("that is shown twice is the first", () => {
    expect(at("2026-10-25", "02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  });
  test("at a skipped midnight is the first of the day", () => {
    expect(at("2026-04-24", "00:00", "Africa/Cairo")).toBe("2026-04-23T22:00:00.000Z");
  });
});
