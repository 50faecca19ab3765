import { expect, test } from "vitest";
import { MOST_COPIES, type Repeat, repeatTimes } from "./repeat-times";

const berlin: Repeat = {
  weekdays: new Set([1, 2, 3, 4, 5, 6, 7]),
  time: "08:00",
  from: "2026-03-28",
  until: "2026-03-30",
  zone: "Europe/Berlin",
};
const iso = (repeat: Partial<Repeat>, now = 0) =>
  repeatTimes({ ...berlin, ...repeat }, now).times.map((at) => new Date(at).toISOString());

test("eight o'clock stays eight o'clock as clocks go forward", () => {
  expect(iso({})).toEqual([
    "2026-03-28T07:00:00.000Z",
    "2026-03-29T06:00:00.000Z",
    "2026-03-30T06:00:00.000Z",
  ]);
});

test("and as they go back", () => {
  expect(iso({ from: "2026-10-24", until: "2026-10-25" })).toEqual([
    "2026-10-24T06:00:00.000Z",
    "2026-10-25T07:00:00.000Z",
  ]);
});

test("only the chosen weekdays, both ends included", () => {
  // 2026-08-03 is a Monday.
  const dates = iso({ weekdays: new Set([1, 5]), from: "2026-08-03", until: "2026-08-14" });
  expect(dates.map((date) => date.slice(0, 10))).toEqual([
    "2026-08-03",
    "2026-08-07",
    "2026-08-10",
    "2026-08-14",
  ]);
});

test("what has passed is left out", () => {
  expect(iso({}, Date.parse("2026-03-28T07:00Z"))).toHaveLength(2);
});

test("no weekday, or an end before the beginning, is no trip", () => {
  expect(iso({ weekdays: new Set() })).toEqual([]);
  expect(iso({ until: "2026-03-27" })).toEqual([]);
});

test("as many as can be planned at once, and whether there are more", () => {
  const whole = repeatTimes({ ...berlin, until: "2026-07-05" }, 0);
  expect(whole).toMatchObject({ isMore: false });
  expect(whole.times).toHaveLength(MOST_COPIES);
  const more = repeatTimes({ ...berlin, until: "2026-07-06" }, 0);
  expect(more.isMore).toBe(true);
  expect(more.times).toEqual(whole.times);
});
