import { useEffect, useState } from "react";
import { useFailureWords } from "@/components/shell/use-request";
import { type Page, rest } from "@/lib/client/rest";
import type { LatLng } from "@/lib/domain/geo";
import type { CandidateView } from "@/lib/domain/trip-view";

/** Vehicles move: who is nearest is asked again after this. */
const AGAIN_MS = 30_000;

type Candidates = { items: CandidateView[] | null; error: string | undefined };

/** The free vehicles that could be at a place soonest; `items` null until they are known. */
export function useCandidates(place: LatLng | null): Candidates {
  const words = useFailureWords();
  const [found, setFound] = useState<Candidates>({ items: null, error: undefined });
  const [lat, lng] = [place?.lat, place?.lng];
  useEffect(() => {
    if (lat === undefined || lng === undefined) return setFound({ items: null, error: undefined });
    let isHere = true;
    const ask = async () => {
      try {
        const path = `/api/trips/candidates?lat=${lat}&lng=${lng}`;
        const { items } = await rest<Page<CandidateView>>("GET", path);
        if (isHere) setFound({ items, error: undefined });
      } catch (failure) {
        if (isHere) setFound(({ items }) => ({ items, error: words(failure) }));
      }
    };
    void ask();
    const timer = setInterval(ask, AGAIN_MS);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [lat, lng, words]);
  return found;
}
