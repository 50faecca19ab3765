import { expect, test } from "vitest";
import { weekOf } from "./week";

test.each([
  ["en-US", [7, 1, 2, 3, 4, 5, 6]],
  ["en-GB", [1, 2, 3, 4, 5, 6, 7]],
  ["ar-EG", [6, 7, 1, 2, 3, 4, 5]],
  ["ar", [6, 7, 1, 2, 3, 4, 5]],
])("a week in %s is %j", (locale, week) => {
  expect(weekOf(locale)).toEqual(week);
});
