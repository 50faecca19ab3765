import type { Span } from "../../domain/driven-span";
import type { Drive } from "../../domain/eta";
import { distance } from "../../domain/geo";
import { database } from "../database/connection";
import { log } from "../log";
import { track } from "../work";
import { spansOf } from "./driven";
import { etaModel, roadOf } from "./eta";
import { dropLive } from "./live";
import { type TripRow, wayOf } from "./row";
import { learnService } from "./service-time";
import { fixesBetween } from "./stored-fixes";

/** A drive is kept by so many of its fixes. */
const MOST_FIXES = 64;
/** The last fix of a drive that ends further from its stop did not bring it there, metres. */
const AT_STOP = 300;

/** The trip has ended: it is followed no longer, and what it drove is learned from. */
export function closeTrip(row: TripRow): void {
  dropLive(row.id);
  // Completed when people were asked, not when it ended: such a trip teaches nothing.
  if (row.status !== "completed" || row.completionAskedAt) return;
  track(
    learn(row).catch((error: unknown) =>
      log.warn({ err: error, tripId: row.id }, "a trip could not be learned from"),
    ),
  );
}

/** Each drive between places where it surely was, in order. */
async function learn(row: TripRow): Promise<void> {
  const spans = await spansOf(row);
  let from = row.startedAt;
  let hasPassed = false;
  for (const stop of row.stops) {
    const { arrivedAt, departedAt } = stop;
    if (!arrivedAt) {
      hasPassed = true;
      continue;
    }
    if (from && arrivedAt > from) {
      // The router's word was for the way by each stop.
      const road = hasPassed ? null : roadOf(wayOf(row), stop.index);
      const drive = await driveTo(stop, spanOf(spans, from, arrivedAt));
      if (drive) await keep(row, { ...drive, road }, arrivedAt);
    }
    if (departedAt) learnService(arrivedAt, departedAt);
    from = departedAt;
    hasPassed = false;
  }
}

/** The vehicle that drove all of it; null where it was two. */
function spanOf(spans: Span[], from: Date, to: Date): Span | null {
  const span = spans.find((one) => one.from <= from && to <= one.to);
  return span ? { vehicleId: span.vehicleId, from, to } : null;
}

async function driveTo(stop: TripRow["stops"][number], span: Span | null): Promise<Drive | null> {
  const all = span ? await fixesBetween(span.vehicleId, span.from, span.to) : [];
  const last = all.at(-1);
  if (!last || all.length < 2 || distance(last, stop) > AT_STOP) return null;
  const step = Math.ceil(all.length / (MOST_FIXES - 1));
  const fixes = all
    .filter((fix, i) => i % step === 0 || fix === last)
    .map(({ lat, lng, at }) => ({ lat, lng, at }));
  return { fixes, to: { lat: stop.lat, lng: stop.lng } };
}

async function keep({ id }: TripRow, drive: Drive, arrivedAt: Date): Promise<void> {
  await database().etaDrive.create({ data: { tripId: id, arrivedAt, drive: drive as object } });
  etaModel().learn(drive);
}
