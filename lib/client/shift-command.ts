import type { HandoverView } from "../domain/handover";
import { rest } from "./rest";
import { handovers } from "./stores/handovers";

/** Ends a shift: one's alerts and what is under way wait, with a note, for whoever accepts them. */
export async function handOver(note: string): Promise<void> {
  handovers.applyHandover(await rest<HandoverView>("POST", "/api/handovers", { note }));
}

/** Takes a shift over, and with it its alerts. */
export async function acceptHandover(id: string): Promise<void> {
  handovers.applyHandover(await rest<HandoverView>("POST", `/api/handovers/${id}/accept`));
}
