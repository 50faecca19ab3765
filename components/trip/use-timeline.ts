import { useCallback, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { type Page, rest } from "@/lib/client/rest";
import type { TimelineItemView, TripView } from "@/lib/domain/trip-view";

/** The timeline, read anew on each version of the trip and every connection; `isBehind` when that failed. */
export function useTimeline({ id, version }: TripView, loaded: TimelineItemView[]) {
  const [items, setItems] = useState(loaded);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says when, not what
  const read = useCallback(
    () => rest<Page<TimelineItemView>>("GET", `/api/trips/${id}/timeline`),
    [id, version],
  );
  const { error } = useFresh(read, (page) => setItems(page.items));
  return { items, isBehind: error !== undefined };
}
