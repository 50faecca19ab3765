import { useMemo } from "react";
import { fleet, useFleetRevision } from "@/lib/client/stores/fleet";
import { countByStatus, ofStatuses, search, sortByPlate } from "@/lib/client/stores/fleet-list";
import { useListFilter } from "@/lib/client/stores/list-filter";

/**
 * What list and map show: vehicles by plate, as searched and filtered, and how many of each
 * status the search finds. `ids` is null when nothing is left out.
 */
export function useShownVehicles() {
  const revision = useFleetRevision();
  const { query, statuses } = useListFilter();
  return useMemo(() => {
    // The map of vehicles is filled in place; its revision says when to read it again.
    void revision;
    const found = search(sortByPlate(fleet.vehicles.values()), query);
    const vehicles = ofStatuses(found, statuses);
    const isAll = vehicles.length === fleet.vehicles.size;
    return {
      vehicles,
      counts: countByStatus(found),
      ids: isAll ? null : new Set(vehicles.map(({ id }) => id)),
    };
  }, [revision, query, statuses]);
}
