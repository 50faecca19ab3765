import type { AlertView, Person } from "./alert";
import { conflict } from "./errors";

type State = Pick<
  AlertView,
  | "kind"
  | "status"
  | "acknowledgedBy"
  | "acknowledgedAt"
  | "takenOverFrom"
  | "notedAt"
  | "resolvedBy"
  | "resolvedAt"
  | "note"
>;

/** What a person does with an alert; `note` is what they have to say about it. */
export type AlertDeed = {
  do: "acknowledge" | "resolve" | "driver-ok";
  by: Person;
  /** ISO. */
  at: string;
  note: string | null;
};

/** An alert keeps this much of what was said about it, the latest. */
const MOST_NOTES = 5000;

/**
 * The alert machine: the alert's state after a deed, or null when it changes nothing.
 *
 *     open ──acknowledge──▶ acknowledged ──resolve──▶ resolved
 *
 * Another person's acknowledgement takes over, and names whose it was; who resolves an open one has
 * acknowledged it too.
 * Its driver's "I am fine" closes an accident nobody has looked at yet; of everything else it is a
 * note, since an SOS may be a threat. Throws CONFLICT, saying who did it, for one that is resolved.
 */
export function decideAlert(alert: State, deed: AlertDeed): Partial<State> | null {
  if (deed.do === "driver-ok") return driverOk(alert, deed);
  const { by, at } = deed;
  if (alert.status === "resolved") {
    // The same word of the same person again: its answer was lost.
    if (deed.do === "resolve" && alert.resolvedBy?.id === by.id) return null;
    const who = alert.resolvedBy ? `${alert.resolvedBy.name} has` : "It has been";
    throw conflict(`${who} resolved this alert already. Nothing is left to do.`);
  }
  const note = withNote(alert.note, deed.note);
  const said = { note, ...(deed.note && { notedAt: at }) };
  const taken = {
    acknowledgedBy: by,
    acknowledgedAt: at,
    ...(alert.acknowledgedBy && { takenOverFrom: alert.acknowledgedBy }),
  };
  if (deed.do === "acknowledge") {
    const isTheirs = alert.acknowledgedBy?.id === by.id;
    if (isTheirs && note === alert.note) return null;
    return { status: "acknowledged", ...(!isTheirs && taken), ...said };
  }
  const isOpen = alert.status === "open";
  return { status: "resolved", ...(isOpen && taken), resolvedBy: by, resolvedAt: at, ...said };
}

function driverOk(alert: State, { by, at, note: said }: AlertDeed): Partial<State> | null {
  const note = withNote(alert.note, `${by.name}: ${said ?? "OK"}`);
  if (alert.kind === "accident" && alert.status === "open") {
    return { status: "resolved", resolvedBy: by, resolvedAt: at, note };
  }
  return note === alert.note ? null : { note };
}

/** One below the other; sent twice it is kept once. */
function withNote(before: string | null, note: string | null): string | null {
  if (!note || `\n${before}\n`.includes(`\n${note}\n`)) return before;
  const notes = before ? `${before}\n${note}` : note;
  // The cut may go through the middle of a character.
  return notes.slice(-MOST_NOTES).replace(/^[\uDC00-\uDFFF]/, "");
}
