import type { RawRecord } from "./trace-record";

const number = String.raw`(-?\d+(?:\.\d+)?)`;
const line = new RegExp(String.raw`^${number}\s+${number}\s+([01])\s+(\d{1,11})$`);

/**
 * A taxi's lines, `latitude longitude occupied(0|1) unixSeconds`, as in the public Cabspotting set
 * (CRAWDAD epfl/mobility). Speed, heading and accuracy are not recorded and not invented.
 */
export function readCabLines(text: string): RawRecord[] {
  return text.split("\n").flatMap((content, index) => {
    if (content.trim() === "") return [];
    const match = line.exec(content.trim());
    if (!match) {
      return { line: index + 1, reason: "Expected: latitude longitude 0|1 unixSeconds." };
    }
    const [, lat, lng, occupied, seconds] = match;
    const attributes = { occupied: occupied === "1" };
    const fix = { lat: Number(lat), lng: Number(lng), attributes };
    return { line: index + 1, at: Number(seconds) * 1000, fix };
  });
}
