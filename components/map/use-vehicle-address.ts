import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { reveal, selectionStore } from "@/lib/client/stores/selection";

/** Keeps `?vehicle=<id>` and the selection the same: the address can be shared and bookmarked. */
export function useVehicleAddress() {
  const asked = useSearchParams().get("vehicle");
  useEffect(() => {
    // Parameters may be rendered late: what the address says by now counts.
    const inAddress = new URLSearchParams(window.location.search).get("vehicle");
    if (asked && asked === inAddress && asked !== selectionStore.getState().vehicleId)
      reveal(asked);
  }, [asked]);
  useEffect(() => {
    const write = (vehicleId: string | null) => {
      const path = vehicleId ? `/map?vehicle=${vehicleId}` : "/map";
      window.history.replaceState(null, "", path);
    };
    return selectionStore.subscribe(({ vehicleId }, before) => {
      if (vehicleId !== before.vehicleId) write(vehicleId);
    });
  }, []);
}
