import { database } from "../database/connection";
import { remember } from "../remember";

/** Seconds something takes; 80 % of the time between earliest and latest. */
export type Span = { seconds: number; earliest: number; latest: number };

/** Until the fleet's own stops tell: five minutes, one to fifteen. An assumption, no measurement. */
const ASSUMED: Span = { seconds: 300, earliest: 60, latest: 900 };
/** From so many stops on they tell; so many of the latest are looked at. */
const ENOUGH = 20;
const MOST = 300;

const known = remember("service-times", () => ({ seconds: [] as number[] }));

/** How long this fleet's stops take, from arrival to departure. */
export function serviceSpan(): Span {
  if (known.seconds.length < ENOUGH) return ASSUMED;
  const sorted = [...known.seconds].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] as number;
  return { seconds: at(0.5), earliest: at(0.1), latest: at(0.9) };
}

/** Learns one stop's service time. */
export function learnService(arrivedAt: Date, departedAt: Date): void {
  known.seconds.push((departedAt.getTime() - arrivedAt.getTime()) / 1000);
  if (known.seconds.length > MOST) known.seconds.shift();
}

/** Learns the latest stops of completed trips. */
export async function loadServiceTimes(): Promise<void> {
  const stops = await database().tripStop.findMany({
    where: {
      arrivedAt: { not: null },
      departedAt: { not: null },
      trip: { status: "completed", completionAskedAt: null },
    },
    select: { arrivedAt: true, departedAt: true },
    orderBy: { departedAt: "desc" },
    take: MOST,
  });
  for (const { arrivedAt, departedAt } of stops.reverse()) {
    if (arrivedAt && departedAt) learnService(arrivedAt, departedAt);
  }
}
