import { useCallback, useMemo, useState } from "react";
import { useFresh } from "@/components/shell/use-fresh";
import { type Page, rest } from "@/lib/client/rest";
import type { ProofView } from "@/lib/domain/proof";
import type { TimelineItemView } from "@/lib/domain/trip-view";

const none: Page<ProofView> = { items: [], nextCursor: null };

/** The proofs that a timeline tells of, by id; `isBehind` when the newest could not be read. */
export function useProofs(tripId: string, items: readonly TimelineItemView[]) {
  const [loaded, setLoaded] = useState(none);
  const told = items.flatMap(({ data }) => (data.proof ? [data.proof] : [])).join(" ");
  const read = useCallback(
    async () => (told === "" ? none : rest<Page<ProofView>>("GET", `/api/trips/${tripId}/proofs`)),
    [tripId, told],
  );
  const { error } = useFresh(read, setLoaded);
  const proofs = useMemo(() => new Map(loaded.items.map((proof) => [proof.id, proof])), [loaded]);
  return { proofs, isBehind: error !== undefined };
}
