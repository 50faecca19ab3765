import { type Page, rest } from "@/lib/client/rest";
import type { LatLng } from "@/lib/domain/geo";

/** One fix of a trail; `at` in ms since 1970 by the sender's clock. */
export type TrailPoint = LatLng & { at: number };

type Position = LatLng & { recordedAt: string };

/** A vehicle's fixes from `from` to `to` (ms since 1970), late ones in their place. */
export async function trailHistory(
  vehicleId: string,
  from: number,
  to: number,
): Promise<TrailPoint[]> {
  const points: TrailPoint[] = [];
  const question = new URLSearchParams({
    vehicleId,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  });
  for (;;) {
    const page = await rest<Page<Position>>("GET", `/api/positions?${question}`);
    for (const { lat, lng, recordedAt } of page.items)
      points.push({ lat, lng, at: Date.parse(recordedAt) });
    if (page.nextCursor === null) return points;
    question.set("cursor", page.nextCursor);
  }
}

/** Cuts a trail where nobody knows the way: at gaps of more than `gap` ms. */
export function legs(points: readonly TrailPoint[], gap: number): TrailPoint[][] {
  const cut: TrailPoint[][] = [];
  for (const point of points) {
    const leg = cut.at(-1);
    const last = leg?.at(-1);
    if (leg && last && point.at - last.at <= gap) leg.push(point);
    else cut.push([point]);
  }
  return cut;
}
