import { useEffect, useMemo, useState } from "react";
import { useFailureWords } from "@/components/shell/use-request";
import { aroundAlert, isStillComing, mergeFixes } from "@/lib/client/alert-fixes";
import { restAll } from "@/lib/client/rest";
import { connection } from "@/lib/client/stores/connection";
import type { AlertView } from "@/lib/domain/alert";
import type { EvidenceFix } from "@/lib/domain/detector";

/** How often the fixes after a fresh alert are loaded again, ms. */
const AGAIN_MS = 15_000;

/**
 * The vehicle's fixes from five minutes before the alert's first to five after; null until they
 * came. Loaded again until those five minutes have passed.
 */
export function useFixesAround({ vehicleId, occurredAt, evidence }: AlertView) {
  const words = useFailureWords();
  const [stored, setStored] = useState<EvidenceFix[] | null>(vehicleId === null ? [] : null);
  const [error, setError] = useState<string>();
  // An alert that counts a repeat is another object; when it happened stays.
  const { from, to } = aroundAlert(occurredAt, evidence);
  useEffect(() => {
    if (vehicleId === null) return;
    let isHere = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    const load = async () => {
      const isLast = !isStillComing(to, connection.serverNow());
      const question = { vehicleId, from, to, limit: "1000" };
      try {
        const items = await restAll<EvidenceFix>("/api/positions", question);
        if (!isHere) return;
        setStored(items);
        setError(undefined);
      } catch (failure) {
        if (isHere) setError(words(failure));
      }
      if (isHere && !isLast) again = setTimeout(load, AGAIN_MS);
    };
    void load();
    return () => {
      isHere = false;
      clearTimeout(again);
    };
  }, [vehicleId, from, to, words]);
  const known = stored ?? (error && evidence ? none : null);
  // The same until something came: the map draws it anew.
  const fixes = useMemo(() => known && mergeFixes(known, evidence?.fixes ?? []), [known, evidence]);
  return { fixes, error };
}

const none: EvidenceFix[] = [];
