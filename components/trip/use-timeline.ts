import { useEffect, useState } from "react";
import { type Page, rest } from "@/lib/client/rest";
import { useConnection } from "@/lib/client/stores/connection";
import type { TimelineItemView, TripView } from "@/lib/domain/trip-view";

/** The timeline, read anew on each version of the trip; `isBehind` when that failed. */
export function useTimeline({ id, version }: TripView, loaded: TimelineItemView[]) {
  const [timeline, setTimeline] = useState({ items: loaded, version });
  const [isBehind, setBehind] = useState(false);
  const { phase } = useConnection();
  // Tried again when the connection comes back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `phase` is when, not what
  useEffect(() => {
    if (timeline.version === version) return;
    let isCurrent = true;
    rest<Page<TimelineItemView>>("GET", `/api/trips/${id}/timeline`)
      .then(({ items }) => {
        if (!isCurrent) return;
        setTimeline({ items, version });
        setBehind(false);
      })
      .catch(() => isCurrent && setBehind(true));
    return () => {
      isCurrent = false;
    };
  }, [id, version, timeline.version, phase]);
  return { items: timeline.items, isBehind };
}
