import { useCallback, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import type { Day } from "@/lib/domain/local-day";
import { loadDay } from "./load-day";

/** Reads a day's trips, and anew on every connection. `isLoaded` once they are there. */
export function useLoadedDay(day: Day | null) {
  const [loaded, setLoaded] = useState<number | null>(null);
  const start = day?.start;
  const end = day?.end;
  const read = useCallback(async () => {
    if (start === undefined || end === undefined) return null;
    await loadDay({ start, end });
    return start;
  }, [start, end]);
  const { error, again } = useFresh(read, setLoaded);
  return { isLoaded: start !== undefined && loaded === start, error, load: again };
}
