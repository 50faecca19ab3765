import { useCallback, useEffect, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { drivenHistory } from "@/lib/client/driven-history";
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says when, not what
  const read = useCallback(
    async () => (status === "scheduled" ? [] : drivenHistory(id)),
    [id, status, version],
  );
  const { error } = useFresh(read, driven.applyHistory);
  useEffect(() => {
    if (error !== undefined) driven.fail();
  }, [driven, error]);

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
