import { restAll } from "@/lib/client/rest";
import { cutWhere, isBroken, type TimedPlace } from "@/lib/client/stores/glide";
import type { LatLng } from "@/lib/domain/geo";

type Position = LatLng & { recordedAt: string };

/** A vehicle's fixes from `from` to `to` (ms since 1970), late ones in their place. */
export async function trailHistory(
  vehicleId: string,
  from: number,
  to: number,
): Promise<TimedPlace[]> {
  const positions = await restAll<Position>("/api/positions", {
    vehicleId,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    limit: "1000",
  });
  return positions.map(({ lat, lng, recordedAt }) => ({
    lat,
    lng,
    recordedAt: Date.parse(recordedAt),
  }));
}

/** Cuts a trail where nobody knows the way: at gaps of over five minutes, and at jumps. */
export const legs = (points: readonly TimedPlace[]): TimedPlace[][] => cutWhere(points, isBroken);
