import { describe, expect, test } from "vitest";
import { fitPhoto, within } from "./photo-fit";

/** A camera's photo that weighs so much for each pixel at full quality. */
const photo = (weight: number) => {
  const asked: [number, number][] = [];
  const encode = (edge: number, quality: number) => {
    asked.push([edge, quality]);
    return "x".repeat(Math.round(edge * edge * 0.75 * weight * quality));
  };
  return { asked, encode };
};

describe("a photo", () => {
  test("that is light stays as large and good as it may be", () => {
    const { asked, encode } = photo(0.1);
    expect(fitPhoto(encode, 220_000)).not.toBeNull();
    expect(asked).toEqual([[1280, 0.85]]);
  });

  test("gives up quality before size", () => {
    const { asked, encode } = photo(0.3);
    expect(fitPhoto(encode, 220_000)?.length).toBeLessThanOrEqual(220_000);
    expect(asked.at(-1)).toEqual([1280, 0.55]);
  });

  test("far too heavy at one size is not tried in every quality", () => {
    const { asked, encode } = photo(3);
    expect(fitPhoto(encode, 220_000)?.length).toBeLessThanOrEqual(220_000);
    expect(asked.filter(([edge]) => edge === 1280)).toHaveLength(1);
  });

  test("that never fits is none", () => {
    expect(fitPhoto(() => "x".repeat(300_000), 220_000)).toBeNull();
  });
});

test.each([
  [4032, 3024, [1280, 960]],
  [3024, 4032, [960, 1280]],
  [640, 480, [640, 480]],
  [10_000, 1, [1280, 1]],
])("%i × %i pixels become %j", (width, height, expected) => {
  expect(within(1280, width, height)).toEqual(expected);
});
