import { XMLParser } from "fast-xml-parser";
import { AppError } from "../domain/errors";
import type { RawRecord } from "./trace-record";

type Point = {
  "@_lat"?: string;
  "@_lon"?: string;
  ele?: string;
  time?: string;
  extensions?: { TrackPointExtension?: Motion } & Motion;
};
type Motion = { speed?: string; course?: string };
type Track = { trkseg?: { trkpt?: Point[] }[] };

const parser = new XMLParser({
  ignoreAttributes: false,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  isArray: (name) => name === "trk" || name === "trkseg" || name === "trkpt",
});

/**
 * The track points of a GPX 1.1 file (topografix.com/GPX/1/1), numbered from 1 through all tracks
 * and segments. Speed (m/s) and course come from Garmin's TrackPointExtension v2 or plain
 * extensions of those names, where a recorder wrote them.
 */
export function readGpxPoints(text: string): RawRecord[] {
  let tracks: Track[];
  try {
    tracks = parser.parse(text, true).gpx?.trk ?? [];
  } catch {
    throw new AppError("BAD_REQUEST", "The file is not well-formed XML.");
  }
  const points = tracks.flatMap(({ trkseg }) => trkseg ?? []).flatMap(({ trkpt }) => trkpt ?? []);
  return points.map((point, index) => ({ line: index + 1, ...recordOf(point) }));
}

function recordOf(point: Point) {
  const motion = { ...point.extensions, ...point.extensions?.TrackPointExtension };
  const speed = numberIn(motion.speed);
  return {
    at: Date.parse(point.time?.trim() ?? ""),
    fix: {
      lat: numberIn(point["@_lat"]) ?? Number.NaN,
      lng: numberIn(point["@_lon"]) ?? Number.NaN,
      altitude: numberIn(point.ele),
      speed: speed === undefined ? undefined : speed * 3.6,
      heading: numberIn(motion.course),
    },
  };
}

const numberIn = (text: string | undefined) =>
  text === undefined || text.trim() === "" ? undefined : Number(text);
