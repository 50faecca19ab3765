import type { LatLng } from "./geo";

const number = "([+-]?\\d{1,3}(?:\\.\\d+)?)\\s*°?\\s*";
const pair = new RegExp(`^\\(?\\s*${number}([NS])?\\s*[,;\\s]\\s*${number}([EW])?\\s*\\)?$`, "i");

/**
 * The place a text names by decimal degrees, latitude first: `24.71, 46.67`, `24.71° N 46.67° E`,
 * `٢٤٫٧١، ٤٦٫٦٧`. Null for any other text, and for degrees that are nowhere.
 */
export function parseCoordinates(text: string): LatLng | null {
  const [, north, southern, east, western] = pair.exec(latin(text.trim())) ?? [];
  if (north === undefined || east === undefined) return null;
  const lat = Number(north) * (southern?.toUpperCase() === "S" ? -1 : 1);
  const lng = Number(east) * (western?.toUpperCase() === "W" ? -1 : 1);
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null;
}

/** Arabic and Persian digits, decimal sign, comma and minus as a Latin keyboard writes them. */
const latin = (text: string) =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll("٫", ".")
    .replaceAll("،", ",")
    .replaceAll("−", "-");
