import type { StopView, TripView } from "@/lib/domain/trip-view";

/** All stops of a trip in order, the destination last. */
export const allStops = ({ stops, destination }: TripView): StopView[] => [...stops, destination];
