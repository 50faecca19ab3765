import { useCallback, useEffect, useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { type Page, rest } from "@/lib/client/rest";
import type { CrossingView } from "@/lib/domain/geofence";

const LATEST = "20";
const AGAIN_MS = 5_000;

type Of = { geofenceId: string } | { vehicleId: string };

/** The latest crossings of a fence or a vehicle; of a fence read anew while it is looked at. */
export function useCrossings(of: Of) {
  const { run, isBusy, error } = useRequest();
  const [crossings, setCrossings] = useState<readonly CrossingView[]>();
  const query = new URLSearchParams({ ...of, limit: LATEST }).toString();
  const load = useCallback(
    () =>
      run(async () => {
        const { items } = await rest<Page<CrossingView>>("GET", `/api/crossings?${query}`);
        setCrossings(items);
      }),
    [run, query],
  );
  useEffect(() => {
    setCrossings(undefined);
    void load();
  }, [load]);
  const isFence = "geofenceId" in of;
  useEffect(() => {
    if (!isFence) return;
    const again = setInterval(() => document.hidden || void load(), AGAIN_MS);
    return () => clearInterval(again);
  }, [load, isFence]);
  return { crossings, reload: load, isBusy, error };
}
