import { useEffect, useState } from "react";
import { type Page, rest } from "@/lib/client/rest";

export type DriverOption = { id: string; name: string };
type User = DriverOption & { disabledAt: string | null };

/** Who may drive, by name; null until known. */
export function useDrivers(): DriverOption[] | null {
  const [drivers, setDrivers] = useState<DriverOption[] | null>(null);
  useEffect(() => {
    let isHere = true;
    allDrivers()
      .then((all) => isHere && setDrivers(all))
      // The driver on duty can be chosen without the others.
      .catch(() => isHere && setDrivers([]));
    return () => {
      isHere = false;
    };
  }, []);
  return drivers;
}

async function allDrivers(): Promise<DriverOption[]> {
  const all: User[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const query = new URLSearchParams({ role: "driver", limit: "1000", ...(cursor && { cursor }) });
    const page: Page<User> = await rest<Page<User>>("GET", `/api/users?${query}`);
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all.filter(({ disabledAt }) => !disabledAt);
}
