import { useEffect, useMemo, useState } from "react";
import { type Page, rest } from "@/lib/client/rest";
import { useConnection } from "@/lib/client/stores/connection";
import type { ProofView } from "@/lib/domain/proof";
import type { TimelineItemView } from "@/lib/domain/trip-view";

/** The proofs that a timeline tells of, by id; `isBehind` when the newest could not be read. */
export function useProofs(tripId: string, items: readonly TimelineItemView[]) {
  const [loaded, setLoaded] = useState({ told: "", proofs: [] as ProofView[] });
  const [isBehind, setBehind] = useState(false);
  const { phase } = useConnection();
  const told = items.flatMap(({ data }) => (data.proof ? [data.proof] : [])).join(" ");
  // Tried again when the connection comes back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `phase` is when, not what
  useEffect(() => {
    if (loaded.told === told) return;
    let isCurrent = true;
    rest<Page<ProofView>>("GET", `/api/trips/${tripId}/proofs`)
      .then(({ items: proofs }) => {
        if (!isCurrent) return;
        setLoaded({ told, proofs });
        setBehind(false);
      })
      .catch(() => isCurrent && setBehind(true));
    return () => {
      isCurrent = false;
    };
  }, [tripId, told, loaded.told, phase]);
  const proofs = useMemo(
    () => new Map(loaded.proofs.map((proof) => [proof.id, proof])),
    [loaded.proofs],
  );
  return { proofs, isBehind };
}
