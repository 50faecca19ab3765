import { useCallback, useEffect, useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { connection } from "@/lib/client/stores/connection";
import type { Day } from "@/lib/domain/local-day";
import { loadDay } from "./load-day";

/**
 * Reads a day's trips, and anew whenever the connection is back: what happened meanwhile was not
 * heard. `isLoaded` once they are there.
 */
export function useLoadedDay(day: Day | null) {
  const { run, isBusy, error } = useRequest();
  const [loaded, setLoaded] = useState<number>();
  const start = day?.start;
  const end = day?.end;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` is new on every render and only reports
  const load = useCallback(() => {
    if (start === undefined || end === undefined) return;
    void run(async () => {
      await loadDay({ start, end });
      setLoaded(start);
    });
  }, [start, end]);

  useEffect(() => {
    load();
    return connection.store.subscribe(({ phase }, before) => {
      if (phase === "live" && before.phase !== "live") load();
    });
  }, [load]);
  return { isLoaded: start !== undefined && loaded === start, isBusy, error, load };
}
