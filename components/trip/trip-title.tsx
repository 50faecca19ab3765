import { TripRoute } from "@/components/trips/trip-title";
import type { TripView } from "@/lib/domain/trip-view";

/** What a trip is called: its name, or from where to where. */
export function TripTitle({ trip }: { trip: TripView }) {
  return trip.name ? <bdi>{trip.name}</bdi> : <TripRoute trip={trip} />;
}
