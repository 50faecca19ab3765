import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { reveal, selectionStore } from "@/lib/client/stores/selection";

/** Keeps `?vehicle=<id>` and the selection the same: the address can be shared and bookmarked. */
export function useVehicleAddress() {
  const asked = useSearchParams().get("vehicle");
  useEffect(() => {
    if (asked && asked !== selectionStore.getState().vehicleId) reveal(asked);
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
