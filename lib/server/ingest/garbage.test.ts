import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readIngest } from "./dialects";

const post = (body: string, contentType: string | null = "application/json") =>
  readIngest({ method: "POST", query: new URLSearchParams(), contentType, body }).reports;

const fixOf = ([report]: ReturnType<typeof post>) => {
  if (!report?.ok) throw new Error(report?.reason);
  return report.fix;
};

describe("garbage", () => {
  it.each([
    ["no body, no parameters", ""],
    ["broken JSON", '{"lat":'],
    ["a number", "[1]"],
    ["a NUL", '{"lat":1,"lng":2,"recordedAt":"2026-01-31T08:00:00Z","attributes":{"a":"\\u0000"}}'],
    [
      "half a surrogate pair",
      '{"lat":1,"lng":2,"recordedAt":"2026-01-31T08:00:00Z","attributes":{"\\ud800":1}}',
    ],
    [
      "a deep nest",
      `{"lat":1,"lng":2,"recordedAt":"2026-01-31T08:00:00Z","attributes":{"a":${"[".repeat(1e5)}${"]".repeat(1e5)}}}`,
    ],
    ["a NUL outside the text", "{\0}"],
  ])("is malformed, not an error: %s", (_, body) => {
    const [report] = post(body);
    expect(report).toMatchObject({ ok: false });
    expect(report?.raw.length).toBeLessThanOrEqual(2000);
    expect(report?.raw).not.toContain("\0");
  });

  it("pollutes no prototype", () => {
    const fix = fixOf(
      post(
        '{"lat":1,"lng":2,"recordedAt":"2026-01-31T08:00:00Z","__proto__":{"x":1},"attributes":{"__proto__":{"x":1},"a":2}}',
      ),
    );
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(JSON.stringify(fix.attributes)).not.toContain("x");
  });

  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json(),
    fc
      .record({ location: fc.record({ timestamp: fc.anything(), coords: fc.anything() }) })
      .map((value) => JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? 0 : inner))),
    fc
      .array(fc.tuple(fc.constantFrom("lat", "lon", "timestamp", "speed", "batt"), fc.string()))
      .map((pairs) => new URLSearchParams(pairs).toString()),
    fc
      .record({
        lat: fc.double(),
        lng: fc.double(),
        recordedAt: fc.date({ noInvalidDate: true }),
        speed: fc.double(),
        heading: fc.double(),
      })
      .map((value) => JSON.stringify(value)),
  );

  it("never throws, and every fix is within the schema's ranges", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom("application/json", null), (body, contentType) => {
        for (const report of post(body, contentType)) {
          expect(report.raw.length).toBeLessThanOrEqual(2000);
          if (!report.ok) {
            expect(report.reason).not.toBe("");
            continue;
          }
          const { lat, lng, speed, heading, recordedAt } = report.fix;
          expect(Math.abs(lat)).toBeLessThanOrEqual(90);
          expect(Math.abs(lng)).toBeLessThanOrEqual(180);
          expect(speed ?? 0).toBeGreaterThanOrEqual(0);
          expect(heading ?? 0).toBeGreaterThanOrEqual(0);
          expect(heading ?? 0).toBeLessThan(360);
          expect(recordedAt.getTime()).not.toBeNaN();
        }
      }),
    );
  });
});
