"use client";

import { ProofEvidence } from "@/components/proof/proof-evidence";
import { SettleButton } from "@/components/refused/settle-button";
import { useRefusedWords } from "@/components/refused/use-refused-words";
import type { ProofView } from "@/lib/domain/proof";
import type { TimelineItemView, TripView } from "@/lib/domain/trip-view";
import { useStopName } from "./use-stop-name";

type Props = {
  trip: TripView;
  item: TimelineItemView;
  items: readonly TimelineItemView[];
  proofs: ReadonlyMap<string, ProofView>;
};

/** What a timeline item has beside words: a proof's evidence, a refused command to settle. */
export function ItemEvidence({ trip, item, items, proofs }: Props) {
  const stopName = useStopName();
  const wordsOf = useRefusedWords();
  const { proof: proofId, stopId, refused, commandId } = item.data;
  const proof = proofs.get(String(proofId));
  if (proof) return <ProofEvidence proof={proof} stopName={stopName(trip, stopId)} />;
  if (!refused || typeof commandId !== "string") return null;
  const isSettled = items.some(({ data }) => data.settles === commandId);
  return isSettled ? null : <SettleButton commandId={commandId} what={wordsOf(refused)} />;
}
