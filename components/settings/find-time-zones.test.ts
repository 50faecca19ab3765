import { expect, test } from "vitest";
import { findTimeZones } from "./find-time-zones";

test.each([
  ["riy", "Asia/Riyadh"],
  ["new york", "America/New_York"],
  ["asia/dub", "Asia/Dubai"],
  ["utc", "UTC"],
])("%j finds %s first", (text, zone) => {
  expect(findTimeZones(text)[0]).toBe(zone);
});

test("what begins with the text comes before what only holds it", () => {
  const found = findTimeZones("dar");
  expect(found.indexOf("Africa/Dar_es_Salaam")).toBe(0);
});

test("nothing is found where nothing fits", () => {
  expect(findTimeZones("atlantis")).toEqual([]);
});
