import type { PublicError } from "../../domain/errors";
import type { NewProof } from "../../domain/proof";
import type { QueuedEvent } from "../../domain/refused-command";

/** A fix as the page takes it, in the words of contract §4. */
export type QueuedFix = {
  id: string;
  lat: number;
  lng: number;
  recordedAt: string;
  speed: number | null;
  heading: number | null;
  accuracy: number | null;
  altitude: number | null;
  battery: number | null;
};

export type ProofContent = Omit<NewProof, "id" | "occurredAt">;

/** A command to be sent with its id and time; `tripId` where it is about a trip. */
export type QueuedCommand = {
  kind: "command";
  commandId: string;
  /** When the driver gave it, ISO, by the phone's clock as the server's corrects it. */
  at: string;
  tripId: string | null;
} & (
  | { event: Exclude<QueuedEvent, "proof">; content: Record<string, unknown> }
  | { event: "proof"; content: ProofContent }
);

/** Tells the server of a command it refused, so that a dispatcher can settle it. */
export type QueuedRefusal = {
  kind: "refusal";
  command: QueuedCommand;
  error: PublicError;
};

/** A notification its driver has read, maybe without a network. */
export type QueuedRead = { kind: "read"; notificationId: string };

export type Waiting = { kind: "fix"; fix: QueuedFix } | QueuedCommand | QueuedRefusal | QueuedRead;

/** Something that waits to be sent, under the user it is of and in the order it was put in. */
export type Entry = Waiting & { seq: number; userId: string };

/** A refused command as its driver reads it, until dismissed. */
export type Refused = {
  commandId: string;
  userId: string;
  command: QueuedCommand;
  error: PublicError;
};

/** An emergency from the moment the driver held the button. */
export type SentEmergency = {
  alertId: string;
  userId: string;
  /** Sends it whoever is signed in by then. */
  token: string;
  at: string;
  drill: boolean;
  location: { lat: number; lng: number; accuracy: number | null; recordedAt: string } | null;
  /** When the server had it; null: still trying. */
  receivedAt: string | null;
  seenBy: string | null;
  /** Somebody has resolved it. */
  isOver?: boolean;
};
