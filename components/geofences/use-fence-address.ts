import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { fenceDraft } from "@/lib/client/stores/fence-draft";
import { fenceSelection, revealFence } from "@/lib/client/stores/fence-selection";

/**
 * Keeps `?selected=<id>` and the selection the same: the address can be shared and bookmarked.
 * `?new=circle` begins a new fence, once.
 */
export function useFenceAddress() {
  const address = useSearchParams();
  const asked = address.get("selected");
  const isNew = address.has("new");
  useEffect(() => {
    if (!isNew) return;
    if (!fenceDraft.store.getState().draft) fenceDraft.beginNew("circle");
    window.history.replaceState(null, "", "/geofences");
  }, [isNew]);
  useEffect(() => {
    // Parameters may be rendered late: what the address says by now counts.
    const inAddress = new URLSearchParams(window.location.search).get("selected");
    if (asked && asked === inAddress && asked !== fenceSelection.getState().fenceId)
      revealFence(asked);
  }, [asked]);
  useEffect(
    () =>
      fenceSelection.subscribe(({ fenceId }, before) => {
        if (fenceId === before.fenceId) return;
        const path = fenceId ? `/geofences?selected=${fenceId}` : "/geofences";
        window.history.replaceState(null, "", path);
      }),
    [],
  );
}
