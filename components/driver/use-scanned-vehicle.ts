import { useEffect } from "react";
import { giveCommand } from "@/lib/client/driver/give-command";
import { driver, useDriver } from "@/lib/client/stores/driver";

/** The phone's camera opened the code of a cab (`/drive?vehicle=…`): signs on to that vehicle, once. */
export function useScannedVehicle() {
  const isKnown = useDriver(({ day, isLoaded }) => isLoaded && day !== null);
  useEffect(() => {
    const address = new URL(window.location.href);
    const vehicleCode = address.searchParams.get("vehicle");
    if (!isKnown || !vehicleCode) return;
    // Out of the address first: a reload must not sign on a second time.
    address.searchParams.delete("vehicle");
    window.history.replaceState(null, "", address);
    giveCommand({ event: "duty:start", content: { vehicleCode } }).catch((error: unknown) =>
      driver.set({ storageError: (error as Error).message }),
    );
  }, [isKnown]);
}
