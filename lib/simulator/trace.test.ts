import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTrace } from "./trace";

describe("cab lines", () => {
  it("are read in order of time, with nothing invented", () => {
    const { records, malformed } = readTrace(
      "37.75153 -122.39447 1 1211033614\n37.7515 -122.3944 0 1211033530\n",
    );
    expect(malformed).toEqual([]);
    expect(records).toEqual([
      {
        line: 2,
        at: 1211033530_000,
        fix: { lat: 37.7515, lng: -122.3944, attributes: { occupied: false } },
      },
      {
        line: 1,
        at: 1211033614_000,
        fix: { lat: 37.75153, lng: -122.39447, attributes: { occupied: true } },
      },
    ]);
  });

  it("name the line of what is none", () => {
    const { records, malformed } = readTrace(
      "37.7 -122.3 0 1211033530\nhello\n\n97.7 -122.3 0 1211033531\n37.7 -122.3 2 1211033532",
    );
    expect(records).toHaveLength(1);
    expect(malformed.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(malformed[1]?.reason).toContain("lat");
  });

  const cabs = new URL("../../../shared/data/cabs/", import.meta.url);
  it.skipIf(!existsSync(cabs))("count what the real ones are known to hold (skips without)", () => {
    const sizes = ["abboip", "aiwalb", "ugthfu"].map((name) => {
      const trace = readTrace(readFileSync(new URL(`${name}.txt`, cabs), "utf8"));
      return [trace.records.length, trace.malformed.length];
    });
    expect(sizes).toEqual([
      [23_495, 0],
      [21_241, 0],
      [18_317, 0],
    ]);
  });
});

describe("GPX", () => {
  const gpx = (points: string) =>
    `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"
      xmlns:x="http://www.garmin.com/xmlschemas/TrackPointExtension/v2">
      <wpt lat="1" lon="1"/><trk><name>a &amp; b</name>${points}</trk></gpx>`;

  it("gives the points of all segments, with what the recorder knew", () => {
    const { records, malformed } = readTrace(
      gpx(`<trkseg><trkpt lat="24.7" lon="46.6"><ele>612.5</ele><time>2026-01-31T08:00:00Z</time>
        <extensions><x:TrackPointExtension><x:speed>10</x:speed><x:course>90</x:course>
        </x:TrackPointExtension></extensions></trkpt></trkseg>
        <trkseg><trkpt lat="24.8" lon="46.7"><time>2026-01-31T08:00:01.5Z</time></trkpt></trkseg>`),
    );
    expect(malformed).toEqual([]);
    expect(records).toEqual([
      {
        line: 1,
        at: Date.parse("2026-01-31T08:00:00Z"),
        fix: { lat: 24.7, lng: 46.6, altitude: 612.5, speed: 36, heading: 90 },
      },
      { line: 2, at: Date.parse("2026-01-31T08:00:01.5Z"), fix: { lat: 24.8, lng: 46.7 } },
    ]);
  });

  it("names the point that has no time or no place", () => {
    const { malformed } = readTrace(
      gpx(`<trkseg><trkpt lat="24.7" lon="46.6"/>
        <trkpt lon="46.6"><time>2026-01-31T08:00:00Z</time></trkpt></trkseg>`),
    );
    expect(malformed).toEqual([
      { line: 1, reason: "time: is missing or unreadable." },
      { line: 2, reason: expect.stringContaining("lat") },
    ]);
  });

  it("says that it is broken where it is", () => {
    expect(() => readTrace("<gpx><trk>")).toThrow("not well-formed");
  });
});
