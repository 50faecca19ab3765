import { expect, test } from "vitest";
import { csvProblem } from "./csv-check";

test("rows of text are sent", () => {
  expect(csvProblem("plate,origin\nRUH 1001,Gate\nر س م 1,مستودع\n")).toBeNull();
  expect(csvProblem("")).toBeNull();
});

test("a spreadsheet that is not CSV is known by what no text holds", () => {
  expect(csvProblem("PK\u0003\u0004\0\0")).toBe("notText");
});

test("an encoding that is not UTF-8 is known by what it leaves behind", () => {
  expect(csvProblem("plate\n\uFFFD\uFFFD 1001")).toBe("encoding");
});

test("the size counts as it is sent: two bytes for an Arabic letter and for an end of line", () => {
  expect(csvProblem("a".repeat(262_000))).toBeNull();
  expect(csvProblem("a".repeat(262_144))).toBe("tooLarge");
  expect(csvProblem("ر".repeat(131_100))).toBe("tooLarge");
  expect(csvProblem("\n".repeat(131_100))).toBe("tooLarge");
});
