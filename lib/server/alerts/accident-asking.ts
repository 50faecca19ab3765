import type { AlertView } from "../../domain/alert";
import { database } from "../database/connection";
import { viewOf, withNames } from "./row";

/** The latest suspected accident that asks this driver and that nobody has seen to, if any. */
export async function accidentAsking(driverId: string): Promise<AlertView | null> {
  const row = await database().alert.findFirst({
    where: { driverId, kind: "accident", status: "open", asksDriverUntil: { not: null } },
    include: withNames,
    orderBy: { openedAt: "desc" },
  });
  return row && viewOf(row);
}
