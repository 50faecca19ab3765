import { XMLBuilder } from "fast-xml-parser";
import { OFFLINE_AFTER_MS } from "../../domain/vehicle";
import type { Position } from "../generated/prisma/client";
import type { TripRow } from "./row";

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: "@" });

/** Characters that no XML 1.0 holds, written in any way (https://www.w3.org/TR/xml/#charsets). */
const notXml = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const text = (value: string) => value.replaceAll(notXml, "");

/**
 * A trip as GPX 1.1 (https://www.topografix.com/GPX/1/1/), chunk by chunk: its stops as waypoints,
 * the driven way as one track, whose segments end where another vehicle took over or nothing was
 * heard for so long that a vehicle counts as offline.
 */
export async function* gpxOf(
  row: TripRow,
  chunks: AsyncIterable<Position[]>,
): AsyncGenerator<string> {
  const title = text(row.name ?? row.vehicle.plateNumber);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Qafila" xmlns="http://www.topografix.com/GPX/1/1">`;
  const time = row.startedAt?.toISOString();
  yield builder.build({ metadata: { name: title, ...(time && { time }) } });
  yield builder.build({ wpt: row.stops.map(waypoint) });
  yield `<trk>${builder.build({ name: title })}`;
  let last: Position | undefined;
  for await (const fixes of chunks) {
    let points = "";
    for (const fix of fixes) {
      if (!last) points += "<trkseg>";
      else if (isBroken(last, fix)) points += "</trkseg><trkseg>";
      points += builder.build({ trkpt: trackPoint(fix) });
      last = fix;
    }
    yield points;
  }
  yield `${last ? "</trkseg>" : ""}</trk></gpx>\n`;
}

const isBroken = (before: Position, fix: Position) =>
  before.vehicleId !== fix.vehicleId ||
  fix.recordedAt.getTime() - before.recordedAt.getTime() >= OFFLINE_AFTER_MS;

const waypoint = ({ lat, lng, label, status, arrivedAt, index }: TripRow["stops"][number]) => ({
  "@lat": lat,
  "@lon": lng,
  ...(arrivedAt && { time: arrivedAt.toISOString() }),
  name: text(label ?? `Stop ${index + 1}`),
  desc: status,
});

const trackPoint = ({ lat, lng, altitude, recordedAt }: Position) => ({
  "@lat": lat,
  "@lon": lng,
  ...(altitude !== null && { ele: altitude }),
  time: recordedAt.toISOString(),
});
