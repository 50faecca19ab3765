import { useEffect, useState } from "react";
import { useDebounced } from "@/components/shell/use-debounced";
import { type Page, rest } from "@/lib/client/rest";
import type { FoundPlace } from "@/lib/domain/place";

export type FoundPlaces = Page<FoundPlace> & { geocoder: "ok" | "unavailable" | "none" };

/** Saved places and addresses that fit a text; null while not looked for or not known yet. */
export function useFoundPlaces(text: string, isWanted: boolean): FoundPlaces | null {
  const settled = useDebounced(text.trim());
  const [found, setFound] = useState<(FoundPlaces & { text: string }) | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    const nothing: FoundPlaces = { items: [], nextCursor: null, geocoder: "unavailable" };
    rest<FoundPlaces>("GET", `/api/places?q=${encodeURIComponent(settled.slice(0, 200))}`)
      .catch(() => nothing)
      .then((answer) => isHere && setFound({ ...answer, text: settled }));
    return () => {
      isHere = false;
    };
  }, [settled, isWanted]);
  return found?.text === text.trim() ? found : null;
}
