"use client";

import { useWaitingHandovers } from "@/lib/client/stores/handovers";
import { HandoverCard } from "./handover-card";

/** What waits to be taken over, for whoever comes next; nothing when nothing waits. */
export function Handovers({ userId }: { userId: string }) {
  const waiting = useWaitingHandovers();
  return waiting.map((handover) => (
    <HandoverCard key={handover.id} handover={handover} userId={userId} />
  ));
}
