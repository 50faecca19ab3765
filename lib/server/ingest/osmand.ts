import { alarmAmong, type Reading } from "./report";
import { isoTime, times, unlessNegative } from "./values";

const KMH_PER_KNOT = 1.852;

const named = new Set(
  "id deviceid timestamp lat lon location speed bearing heading altitude accuracy batt charge fuel".split(
    " ",
  ),
);

/**
 * The OsmAnd dialect (contract §4; https://www.traccar.org/osmand/): speed in knots, battery and
 * fuel in percent. `id` is the sender's own and ignored: the key in the address says who it is.
 * What has no name here goes into `attributes`, and `ignition` among it is understood as well.
 */
export function readOsmand(params: URLSearchParams): Reading {
  const number = (name: string) => numberIn(value(params, name));
  const [lat, lon] = String(value(params, "location") ?? "").split(",");
  return {
    alarm: alarmAmong(params.getAll("alarm")),
    input: {
      lat: number("lat") ?? numberIn(lat),
      lng: number("lon") ?? numberIn(lon),
      recordedAt: isoTime(value(params, "timestamp")),
      speed: times(KMH_PER_KNOT, unlessNegative(number("speed"))),
      heading: unlessNegative(number("bearing") ?? number("heading")),
      accuracy: unlessNegative(number("accuracy")),
      altitude: number("altitude"),
      battery: unlessNegative(number("batt")),
      fuelLevel: number("fuel"),
      ignition: truth(params.get("ignition")),
      attributes: attributesOf(params),
    },
  };
}

/** One value as text; several stay an array, which the schema refuses by the field's name. */
function value(params: URLSearchParams, name: string): string | string[] | undefined {
  const values = params.getAll(name);
  return values.length > 1 ? values : values[0];
}

function numberIn(text: string | string[] | undefined): unknown {
  if (typeof text !== "string") return text;
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : text;
}

function truth(text: string | null): boolean | null {
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : null;
}

function attributesOf(params: URLSearchParams): Record<string, unknown> | null {
  const entries = [...params]
    .filter(([name]) => !named.has(name))
    .map(([name, text]) => [name, plain(text)]);
  const charging = truth(params.get("charge"));
  if (charging !== null) entries.push(["charging", charging]);
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

/** Numbers and truth values as such, as long as nothing of the text is lost. */
function plain(text: string): string | number | boolean {
  if (text === "true" || text === "false") return text === "true";
  return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}
