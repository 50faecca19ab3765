import type { SeenFix } from "../../domain/detector";
import { asInTime, nothingBefore, type StoredFix } from "../../domain/in-time";
import type { Fix } from "../../domain/position";
import { database } from "../database/connection";

/** A stored fix that was believed, and when it came in, ms. */
export type ReadFix = { fix: SeenFix; receivedAt: number };

/** What a read gave; `cutAt`: there was more than was asked for, from this moment on, ms. */
export type Reading = { fixes: ReadFix[]; cutAt: number | null };

/** Rows a statement reads at most: the embedded database has one connection for everything. */
const ROWS = 1000;

/**
 * A vehicle's fixes from `start` to `end` (ms; null: to the newest) that would have moved it had all
 * come in time, oldest first; of at most `most` stored ones.
 */
export async function readFixes(
  vehicleId: string,
  start: number,
  end: number | null,
  most = Number.POSITIVE_INFINITY,
): Promise<Reading> {
  const fixes: ReadFix[] = [];
  const before = nothingBefore<StoredFix>();
  let [from, skip, read] = [start, 0, 0];
  for (;;) {
    const take = Math.min(ROWS, most - read);
    const rows = await database().position.findMany({
      where: {
        vehicleId,
        recordedAt: { gte: new Date(from), ...(end !== null && { lte: new Date(end) }) },
      },
      orderBy: [{ recordedAt: "asc" }, { receivedAt: "asc" }, { id: "asc" }],
      omit: { attributes: true },
      ...{ skip, take },
    });
    const stored = rows.map((row) => ({
      ...row,
      attributes: null,
      receivedAt: row.receivedAt.getTime(),
    }));
    for (const { fix, state } of asInTime(stored, before)) {
      const { receivedAt, recordedAt } = fix;
      const at = recordedAt.getTime();
      fixes.push({ fix: { ...seen(fix), at, standingSince: state.standingSince }, receivedAt });
    }
    read += rows.length;
    const last = rows.at(-1)?.recordedAt.getTime();
    if (read >= most) return { fixes, cutAt: last ?? null };
    if (last === undefined || rows.length < ROWS) return { fixes, cutAt: null };
    // Several may be of one moment: it goes on among them.
    const ofLast = rows.filter(({ recordedAt }) => recordedAt.getTime() === last).length;
    skip = last === from ? skip + ofLast : ofLast;
    from = last;
  }
}

const seen = ({ lat, lng, speed, heading, accuracy, fuelLevel, battery, ignition }: Fix) => ({
  ...{ lat, lng, speed, heading, accuracy, fuelLevel, battery, ignition },
});
