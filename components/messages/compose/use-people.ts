import { useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { restAll } from "@/lib/client/rest";
import type { UserView } from "@/lib/domain/user";

/** Everyone who may be written to, null until known; loaded anew on every connection. */
export function usePeople() {
  const [people, setPeople] = useState<UserView[] | null>(null);
  const { error, again: reload } = useFresh(readPeople, setPeople);
  return { people, error, reload };
}

async function readPeople(): Promise<UserView[]> {
  const all = await restAll<UserView>("/api/users", { limit: "1000" });
  return all.filter(({ disabledAt }) => !disabledAt);
}
