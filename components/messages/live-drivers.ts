import { useMemo } from "react";
import {
  type FleetVehicle,
  fleet,
  useFleetLoaded,
  useFleetRevision,
} from "@/lib/client/stores/fleet";
import type { Role } from "@/lib/domain/user";

/** Whether somebody can read a message now, as far as the control room knows. */
export type PersonState = "reachable" | "driving" | "gone" | "offDuty";

/** The vehicles by who drives them now, null until the fleet is known. */
export function useDrivenBy(): ReadonlyMap<string, FleetVehicle> | null {
  const isLoaded = useFleetLoaded();
  const revision = useFleetRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fleet is changed in place, its revision tells when
  return useMemo(() => {
    if (!isLoaded) return null;
    const driven = [...fleet.vehicles.values()].flatMap((vehicle) =>
      vehicle.driver ? [[vehicle.driver.id, vehicle] as const] : [],
    );
    return new Map(driven);
  }, [isLoaded, revision]);
}

/** Of a driver: while the vehicle moves their phone says no more than that there is a message. */
export function stateOf(
  role: Role,
  vehicle: Pick<FleetVehicle, "status" | "driverPage"> | undefined,
): PersonState {
  if (role !== "driver") return "reachable";
  if (!vehicle) return "offDuty";
  if (vehicle.driverPage?.state === "gone") return "gone";
  return vehicle.status === "moving" ? "driving" : "reachable";
}
