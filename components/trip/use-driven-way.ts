import { useEffect, useState } from "react";
import { drivenHistory } from "@/lib/client/driven-history";
import { useConnection } from "@/lib/client/stores/connection";
import { createDrivenWay, type DrivenWay } from "@/lib/client/stores/driven-way";
import { fleet } from "@/lib/client/stores/fleet";
import { isGliding } from "@/lib/client/stores/glide";
import type { TripView } from "@/lib/domain/trip-view";

/**
 * The way the trip has driven: read whenever something happened on it or the connection came
 * back, and growing as the vehicle's marker arrives at each new fix while the trip is ongoing.
 */
export function useDrivenWay({ id, version, status, vehicleId }: TripView): DrivenWay {
  const [driven] = useState(createDrivenWay);
  const { phase } = useConnection();
  const isLive = phase === "live";

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` and `isLive` are when, not what
  useEffect(() => {
    if (status === "scheduled") return driven.applyHistory([]);
    let isCurrent = true;
    drivenHistory(id).then(
      (history) => isCurrent && driven.applyHistory(history),
      () => isCurrent && driven.fail(),
    );
    return () => {
      isCurrent = false;
    };
  }, [driven, id, status, version, isLive]);

  useEffect(() => {
    if (status !== "ongoing") return;
    const extend = () => {
      const vehicle = fleet.vehicles.get(vehicleId);
      const isUnderWay = vehicle?.glide && isGliding(vehicle.glide, performance.now());
      const fix = isUnderWay ? vehicle.previous : vehicle?.fix;
      if (!fix || driven.store.getState().phase !== "ready") return;
      const { lat, lng, speed, heading, recordedAt } = fix;
      driven.applyFix({ lat, lng, speed, heading, recordedAt, vehicleId });
    };
    return fleet.store.subscribe(extend);
  }, [driven, status, vehicleId]);
  return driven;
}
