import type { HandoverView } from "../domain/handover";
import { followList } from "./follow-list";
import { restAll } from "./rest";
import type { QafilaSocket } from "./socket";
import { handovers } from "./stores/handovers";

/** Binds a dispatcher's socket to the store of handovers that wait. For live.ts; gives what stops it. */
export function serveHandovers(live: QafilaSocket): () => void {
  const { hear, stop } = followList<HandoverView>({
    read: () => restAll("/api/handovers", {}),
    applyAll: handovers.applyWaiting,
    applyOne: handovers.applyHandover,
  });
  live.on("handover:changed", ({ handover }) => hear(handover));
  return stop;
}
