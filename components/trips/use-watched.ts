import { useEffect } from "react";
import { watchTrip } from "@/lib/client/watch-trip";
import type { TripView } from "@/lib/domain/trip-view";

/** Rows that only fly past while one scrolls are not watched. */
const SETTLE_MS = 300;

/** Progress and ETA of a trip under way as they change, while the component is there. */
export function useWatched({ id, status }: Pick<TripView, "id" | "status">) {
  const isUnderWay = status === "ongoing";
  useEffect(() => {
    if (!isUnderWay) return;
    let stop: (() => void) | undefined;
    const timer = setTimeout(() => {
      stop = watchTrip(id);
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [id, isUnderWay]);
}
