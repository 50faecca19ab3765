import { drivenSpans, type Handover, type Span } from "../../domain/driven-span";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import type { Position, Prisma } from "../generated/prisma/client";
import type { Page } from "../page";
import { parseCursor } from "../positions/history";
import { type TripRow, tripRow } from "./row";

/** A fix of the driven way: degrees, km/h. */
export type DrivenFix = Pick<
  Position,
  "lat" | "lng" | "speed" | "heading" | "late" | "vehicleId"
> & {
  recordedAt: string;
  receivedAt: string;
};

/**
 * The fixes of a trip so far, by fix time: of whichever vehicle it had then, from its start to its
 * end. None before it has started.
 */
export async function tripPositions(
  actor: Actor,
  id: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<DrivenFix>> {
  authorise(actor, "position:history");
  const spans = await spansOf(await tripRow(id));
  const rows = await drivenRows(spans, cursor, limit + 1);
  const page = rows.slice(0, limit);
  const nextCursor = rows.length > limit ? cursorOf(page.at(-1)) : null;
  return { items: page.map(fixView), nextCursor };
}

/** Which vehicle drove the trip from when to when, by its timeline. */
export async function spansOf(row: TripRow): Promise<Span[]> {
  const assigned = await database().timelineItem.findMany({
    where: { tripId: row.id, kind: "assigned" },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
  });
  const handovers = assigned.flatMap(({ at, data }): Handover[] => {
    const { previousVehicleId: from, vehicleId: to } = data as Record<string, string | undefined>;
    // Where only the driver changed, the way goes on.
    return from && to && from !== to ? [{ at, from, to }] : [];
  });
  return drivenSpans(row, handovers, row.completedAt ?? row.cancelledAt ?? new Date());
}

/** The stored fixes of these spans in order, at most `take`, after `cursor`. */
export async function drivenRows(
  spans: Span[],
  cursor: string | undefined,
  take: number,
): Promise<Position[]> {
  const after = cursor === undefined ? null : parseCursor(cursor);
  if (spans.length === 0) return [];
  return database().position.findMany({
    where: { AND: [{ OR: spans.map(within) }, after ? beyond(after) : {}] },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    take,
  });
}

/** The cursor that goes on after this fix. */
export const cursorOf = (row: Position | undefined): string | null =>
  row ? `${row.recordedAt.toISOString()}_${row.id}` : null;

function within({ vehicleId, from, to }: Span, index: number, all: Span[]) {
  const isLast = index === all.length - 1;
  return { vehicleId, recordedAt: { gte: from, ...(isLast ? { lte: to } : { lt: to }) } };
}

const beyond = ({ recordedAt, id }: { recordedAt: Date; id: string }) =>
  ({
    OR: [{ recordedAt: { gt: recordedAt } }, { recordedAt, id: { gt: id } }],
  }) satisfies Prisma.PositionWhereInput;

const fixView = (row: Position): DrivenFix => ({
  lat: row.lat,
  lng: row.lng,
  speed: row.speed,
  heading: row.heading,
  recordedAt: row.recordedAt.toISOString(),
  receivedAt: row.receivedAt.toISOString(),
  late: row.late,
  vehicleId: row.vehicleId,
});
