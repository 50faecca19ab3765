import type { Finding } from "../../domain/detectors/watch";
import { database } from "../database/connection";

/** What the first fixes of a longer past show is older news. */
const OLD_NEWS = 10;

/** Whether nobody was told of what a fix (its time in ms, and the how manieth it is) shows. */
export type IsNews = (finding: Finding, at: number, index: number) => boolean;

/**
 * What of a past that is looked at again is news, by the vehicle's alerts, whoever closed them.
 * `start`: the first fix of it, ms; `isCut`: there were more before.
 */
export async function newsSince(vehicleId: string, start: number, isCut: boolean): Promise<IsNews> {
  const alerts = await database().alert.findMany({
    where: { vehicleId, subject: { not: null }, lastAt: { gte: new Date(start) } },
    select: { kind: true, subject: true, lastAt: true },
  });
  /** Whether an alert stands for it at that time or after, ms. */
  const isTold = ({ kind, signal: { subject } }: Finding, at: number) =>
    alerts.some(
      (alert) => alert.kind === kind && alert.subject === subject && alert.lastAt.getTime() >= at,
    );
  return (finding, at, index) => {
    const { kind, signal } = finding;
    // It happened again after that end.
    if (signal.do === "clear") return !isTold(finding, at + 1);
    if (isCut && index < OLD_NEWS) return false;
    if (kind !== "overspeed") return !isTold(finding, at);
    // A rise is one wherever it is seen from; one that had begun before was told before.
    return !(isCut && signal.since <= start) && !isTold(finding, signal.since);
  };
}
