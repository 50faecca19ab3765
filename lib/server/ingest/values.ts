/** Unix times below this are seconds, from here on milliseconds (1973 in one, 5138 in the other). */
const FIRST_MILLISECOND_TIME = 1e11;

const written =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|([+ -])(\d\d):?(\d\d))?$/;

/**
 * A tracker's time as ISO 8601 text: Unix seconds or milliseconds (number or digits), or a
 * written time, read as UTC where it names no zone. Anything else comes back as it is, for the
 * position schema to refuse.
 */
export function isoTime(value: unknown): unknown {
  if (typeof value === "number") return unixTime(value);
  if (typeof value !== "string") return value;
  const text = value.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return unixTime(Number(text));
  const match = written.exec(text);
  if (!match) return value;
  const [, date, time, sign, hours, minutes] = match;
  // In an address that is not percent-encoded the plus of a zone arrives as a space.
  const zone = sign ? `${sign === "-" ? "-" : "+"}${hours}:${minutes}` : "Z";
  return `${date}T${time}${zone}`;
}

function unixTime(value: number): unknown {
  const time = new Date(value < FIRST_MILLISECOND_TIME ? value * 1000 : value);
  return Number.isNaN(time.getTime()) ? value : time.toISOString();
}

/** Phones say −1 where they do not know. */
export const unlessNegative = (value: unknown) =>
  typeof value === "number" && value < 0 ? null : value;

/** To a thousandth, so that a unit's factor leaves no 56.99999999999999; no number, no change. */
export const times = (factor: number, value: unknown) =>
  typeof value === "number" ? Math.round(value * factor * 1000) / 1000 : value;
