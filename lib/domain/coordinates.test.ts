import { expect, test } from "vitest";
import { parseCoordinates } from "./coordinates";

test.each([
  ["24.71, 46.67", 24.71, 46.67],
  [" 24.71,46.67 ", 24.71, 46.67],
  ["24.71 46.67", 24.71, 46.67],
  ["(24, 46)", 24, 46],
  ["-33.9, 18.4", -33.9, 18.4],
  ["24.71° N, 46.67° E", 24.71, 46.67],
  ["33.9S 70.6W", -33.9, -70.6],
  ["٢٤٫٧١، ٤٦٫٦٧", 24.71, 46.67],
])("%s is a place", (text, lat, lng) => {
  expect(parseCoordinates(text)).toEqual({ lat, lng });
});

test.each(["", "24.71", "Gate 3, Dock 4", "91, 46", "24, 181", "24.71, 46.67, 3", "12 Main St"])(
  "%j names no coordinates",
  (text) => {
    expect(parseCoordinates(text)).toBeNull();
  },
);
