import { useCallback, useEffect, useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { rest } from "@/lib/client/rest";
import type { OwnData } from "@/lib/domain/own-data";

/** What the server keeps of this user: null until it has said so. */
export function useOwnData() {
  const [data, setData] = useState<OwnData | null>(null);
  const { run, isBusy, error } = useRequest();
  const load = useCallback(
    () => run(async () => setData(await rest<OwnData>("GET", "/api/me/data"))),
    [run],
  );
  useEffect(() => void load(), [load]);
  return { data, isBusy, error, load };
}
