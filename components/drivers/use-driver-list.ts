import { useEffect, useMemo, useRef, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { restAll } from "@/lib/client/rest";
import { fleet, useFleetLoaded, useFleetRevision } from "@/lib/client/stores/fleet";
import type { UserView } from "@/lib/domain/user";

/** Who drives what as this screen knows it: vehicle ids by driver, and one text that names them all. */
function useDuties() {
  const isLoaded = useFleetLoaded();
  const revision = useFleetRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fleet is changed in place, its revision tells when
  return useMemo(() => {
    if (!isLoaded) return null;
    const pairs = [...fleet.vehicles.values()].flatMap(({ id, driver }) =>
      driver ? [[driver.id, id] as const] : [],
    );
    return { byDriver: new Map(pairs), key: pairs.map(String).sort().join() };
  }, [isLoaded, revision]);
}

/**
 * Every driver by name, null until known; their duties live. Loaded anew when a duty begins or
 * ends anywhere, and on every connection; `reload` after changes of one's own.
 */
export function useDriverList() {
  const duties = useDuties();
  const [loaded, setLoaded] = useState<UserView[] | null>(null);
  const { error, again: reload } = useFresh(readDrivers, setLoaded);

  const key = duties?.key ?? null;
  const known = useRef<string | null>(null);
  useEffect(() => {
    // What the first snapshot says was loaded a moment ago.
    if (known.current !== null && known.current !== key) reload();
    known.current = key;
  }, [reload, key]);

  const drivers = useMemo(
    () => loaded?.map((driver) => (duties ? withDuty(driver, duties.byDriver) : driver)) ?? null,
    [loaded, duties],
  );
  return { drivers, error, reload };
}

async function readDrivers(): Promise<UserView[]> {
  const all = await restAll<UserView>("/api/users", { role: "driver", limit: "1000" });
  return all.filter(({ disabledAt }) => !disabledAt);
}

/** The driver as on duty by the live fleet; since when is known once the list came again. */
function withDuty(driver: UserView, byDriver: ReadonlyMap<string, string>): DriverView {
  const vehicle = fleet.vehicles.get(byDriver.get(driver.id) ?? "");
  if (!vehicle) return { ...driver, duty: null };
  const { id, plateNumber } = vehicle;
  const since = driver.duty?.vehicleId === id ? driver.duty.since : null;
  return { ...driver, duty: { vehicleId: id, plateNumber, since } };
}

export type DriverView = Omit<UserView, "duty"> & {
  duty: { vehicleId: string; plateNumber: string; since: string | null } | null;
};
