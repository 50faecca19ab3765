import type { QueuedEvent } from "./refused-command";
import type { EntryData } from "./stop";

/** What is put on a trip's timeline in any state of it, and changes nothing else. */
export type NoteDeed =
  | { readonly do: "note"; readonly text: string }
  /** Proof of delivery at a stop. */
  | {
      readonly do: "prove";
      readonly proof: string;
      readonly stopId: string;
    }
  /** A command from a phone's queue that was refused; `text` is what its driver wrote. */
  | {
      readonly do: "refuse";
      readonly event: QueuedEvent;
      readonly commandId: string;
      readonly code: string;
      readonly message: string;
      readonly stopId: string | null;
      readonly text: string | null;
    }
  /** Somebody put that command right. */
  | { readonly do: "settle"; readonly commandId: string; readonly text: string | null };

/** What the timeline item knows of it. */
export function noteData(deed: NoteDeed): EntryData {
  switch (deed.do) {
    case "note":
      return { text: deed.text };
    // Who took it and what was said stay with the proof, and go with it when its time is over.
    case "prove":
      return { proof: deed.proof, stopId: deed.stopId };
    case "refuse": {
      const { event, commandId, code, message, stopId, text } = deed;
      const also = { ...(stopId && { stopId }), ...(text && { text }) };
      return { refused: event, commandId, code, message, ...also };
    }
    case "settle":
      return { settles: deed.commandId, text: deed.text };
  }
}
