import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { type Page, rest } from "@/lib/client/rest";
import { fleet, useFleetRevision } from "@/lib/client/stores/fleet";
import type { TimelineItemView, TripView } from "@/lib/domain/trip-view";
import { isolated } from "@/lib/i18n/isolated";

export type NameOf = (id: string | null) => string;

const keys = ["vehicleId", "driverId", "previousVehicleId", "previousDriverId"];

/** Plates and drivers' names by id, as timelines need them; what cannot be had is called unknown. */
export function useNames(trip: TripView, items: readonly TimelineItemView[]): NameOf {
  const t = useTranslations("trip.timeline");
  const [drivers, setDrivers] = useState<ReadonlyMap<string, string>>();
  const revision = useFleetRevision();
  const isReassigned = items.some(({ data }) => "previousVehicleId" in data);
  const ids = items.flatMap(({ data }) => keys.map((key) => data[key]));
  const needsDrivers = isReassigned && ids.length > 0 && !drivers;

  useEffect(() => {
    if (!needsDrivers) return;
    let isHere = true;
    rest<Page<{ id: string; name: string }>>("GET", "/api/users?role=driver&limit=1000").then(
      ({ items }) => isHere && setDrivers(new Map(items.map(({ id, name }) => [id, name]))),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [needsDrivers]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` is when the fleet's names changed
  return useCallback(
    (id) => {
      if (id === null) return t("unknown");
      const name =
        (id === trip.vehicle.id && trip.vehicle.plateNumber) ||
        (id === trip.driver?.id && trip.driver.name) ||
        (fleet.vehicles.get(id)?.plateNumber ?? drivers?.get(id));
      return name ? isolated(name) : t("unknown");
    },
    [t, trip.vehicle, trip.driver, drivers, revision],
  );
}
