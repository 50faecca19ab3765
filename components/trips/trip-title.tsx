import { ArrowRight } from "lucide-react";
import type { TripView } from "@/lib/domain/trip-view";
import { placeWords } from "./place-words";

/** A trip's name as plain text: its own, or from where to where. */
export const tripName = ({ name, origin, destination }: TripView): string =>
  name ?? `${placeWords(origin)} – ${placeWords(destination)}`;

/** From where to where; the arrow points the way one reads. */
export function TripRoute({ trip: { origin, destination } }: { trip: TripView }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1.5 align-bottom">
      <bdi className="max-w-[45%] shrink-0 truncate">{placeWords(origin)}</bdi>
      <ArrowRight aria-label="→" className="size-3 shrink-0 text-muted rtl:-scale-x-100" />
      <bdi className="truncate">{placeWords(destination)}</bdi>
    </span>
  );
}
