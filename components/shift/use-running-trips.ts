import { useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { restAll } from "@/lib/client/rest";
import type { TripView } from "@/lib/domain/trip-view";

/** The trips under way now, null until they came. */
export function useRunningTrips() {
  const [trips, setTrips] = useState<TripView[] | null>(null);
  const { error } = useFresh(readRunning, setTrips);
  return { trips, error };
}

const readRunning = () => restAll<TripView>("/api/trips", { status: "ongoing" });
