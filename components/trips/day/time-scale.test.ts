import { expect, test } from "vitest";
import { dayOf, momentAt } from "@/lib/domain/local-day";
import { hoursOf, percent, placeIn, positionOf } from "./time-scale";

const zone = "Europe/Berlin";
const plain = dayOf("2026-08-03", zone);
const short = dayOf("2026-03-29", zone);
const long = dayOf("2026-10-25", zone);

test("noon is the middle of a plain day only", () => {
  const noon = (date: string) => momentAt(date, "12:00", zone);
  expect(positionOf(noon("2026-08-03"), plain)).toBe(0.5);
  expect(positionOf(noon("2026-03-29"), short)).toBeCloseTo(11 / 23);
  expect(positionOf(noon("2026-10-25"), long)).toBeCloseTo(13 / 25);
});

test("the axis has as many hours as the day", () => {
  expect([plain, short, long].map((day) => hoursOf(day).length)).toEqual([24, 23, 25]);
  expect(hoursOf(short).at(-1)).toBe(momentAt("2026-03-29", "23:00", zone));
});

test("spans are cut at midnight, and those of other days are nowhere", () => {
  const { start, end } = plain;
  const hour = 3_600_000;
  expect(placeIn(plain, { start: start - hour, latest: start + 6 * hour })).toEqual({
    from: 0,
    length: 0.25,
  });
  expect(placeIn(plain, { start: end - 6 * hour, latest: end + hour })).toEqual({
    from: 0.75,
    length: 0.25,
  });
  expect(placeIn(plain, { start: end, latest: end + hour })).toBeNull();
  expect(placeIn(plain, { start: start - hour, latest: start - 1 })).toBeNull();
});

test("positions are written as CSS takes them", () => {
  expect(percent(1 / 3)).toBe("33.3333%");
  expect(percent(0)).toBe("0%");
});
