import { restAll } from "./rest";
import type { DrivenFix } from "./stores/driven-way";

type Position = Omit<DrivenFix, "recordedAt"> & { recordedAt: string };

/** The fixes of a trip so far, oldest first, late ones in their place. */
export async function drivenHistory(tripId: string): Promise<DrivenFix[]> {
  const fixes = await restAll<Position>(`/api/trips/${tripId}/positions`, { limit: "1000" });
  return fixes.map(({ lat, lng, speed, heading, vehicleId, recordedAt }) => ({
    lat,
    lng,
    speed,
    heading,
    vehicleId,
    recordedAt: Date.parse(recordedAt),
  }));
}
