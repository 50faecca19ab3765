import type { GeofenceView } from "@/lib/domain/geofence";

/** Those whose names hold the query, whatever its case. */
export function findFences(
  fences: readonly GeofenceView[],
  query: string,
): readonly GeofenceView[] {
  const wanted = plain(query);
  return wanted ? fences.filter(({ name }) => plain(name).includes(wanted)) : fences;
}

const plain = (text: string) => text.normalize("NFKC").toLowerCase().trim();
