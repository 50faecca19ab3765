import { type Page, rest } from "@/lib/client/rest";
import { isBroken, type TimedPlace } from "@/lib/client/stores/glide";
import type { LatLng } from "@/lib/domain/geo";

type Position = LatLng & { recordedAt: string };

/** A vehicle's fixes from `from` to `to` (ms since 1970), late ones in their place. */
export async function trailHistory(
  vehicleId: string,
  from: number,
  to: number,
): Promise<TimedPlace[]> {
  const points: TimedPlace[] = [];
  const question = new URLSearchParams({
    vehicleId,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  });
  for (;;) {
    const page = await rest<Page<Position>>("GET", `/api/positions?${question}`);
    for (const { lat, lng, recordedAt } of page.items)
      points.push({ lat, lng, recordedAt: Date.parse(recordedAt) });
    if (page.nextCursor === null) return points;
    question.set("cursor", page.nextCursor);
  }
}

/** Cuts a trail where nobody knows the way: at gaps of over five minutes, and at jumps. */
export function legs(points: readonly TimedPlace[]): TimedPlace[][] {
  const cut: TimedPlace[][] = [];
  for (const point of points) {
    const leg = cut.at(-1);
    const last = leg?.at(-1);
    if (leg && last && !isBroken(last, point)) leg.push(point);
    else cut.push([point]);
  }
  return cut;
}
