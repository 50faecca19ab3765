import { useEffect, useState } from "react";
import { useFailureWords } from "@/components/shell/use-request";
import { restAll } from "@/lib/client/rest";
import type { TripView } from "@/lib/domain/trip-view";

/** The trips under way now, null until they came. */
export function useRunningTrips() {
  const words = useFailureWords();
  const [trips, setTrips] = useState<TripView[] | null>(null);
  const [error, setError] = useState<string>();
  useEffect(() => {
    let isHere = true;
    restAll<TripView>("/api/trips", { status: "ongoing" }).then(
      (items) => isHere && setTrips(items),
      (failure) => isHere && setError(words(failure)),
    );
    return () => {
      isHere = false;
    };
  }, [words]);
  return { trips, error };
}
