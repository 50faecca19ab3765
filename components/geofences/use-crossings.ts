import { useCallback, useEffect, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { type Page, rest } from "@/lib/client/rest";
import type { CrossingView } from "@/lib/domain/geofence";

const LATEST = "20";
const AGAIN_MS = 5_000;

type Of = { geofenceId: string } | { vehicleId: string };
type Shown = { query: string; crossings: readonly CrossingView[] };

/** The latest crossings of a fence or a vehicle; of a fence read anew while it is looked at. */
export function useCrossings(of: Of) {
  const [shown, setShown] = useState<Shown>();
  const query = new URLSearchParams({ ...of, limit: LATEST }).toString();
  const read = useCallback(async () => {
    const { items } = await rest<Page<CrossingView>>("GET", `/api/crossings?${query}`);
    return { query, crossings: items };
  }, [query]);
  const { error, again, refresh } = useFresh(read, setShown);
  const isFence = "geofenceId" in of;
  useEffect(() => {
    if (!isFence) return;
    const timer = setInterval(() => document.hidden || refresh(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [refresh, isFence]);
  const crossings = shown?.query === query ? shown.crossings : undefined;
  return { crossings, reload: again, error };
}
