import type { AlertView, Person } from "../domain/alert";
import type { EscalationView } from "../domain/escalation";

/** What is kept of an alert's life, each with when it was (ISO). */
export type StoryItem = { at: string } & (
  | { what: "occurred" | "opened" | "asked" | "escalated" | "reminded" | "noted" | "drill" }
  | { what: "repeated"; count: number }
  | { what: "acknowledged"; by: Person; before: Person | null }
  | { what: "called"; call: EscalationView }
  | { what: "resolved"; by: Person | null }
);

/** Opened later than this after it happened is told with both times, ms. */
const LATE_MS = 10_000;

/** Who did what about an alert and when, in that order. */
export function storyOf(alert: AlertView, calls: readonly EscalationView[]): StoryItem[] {
  const { occurredAt, openedAt, lastAt, count, asksDriverUntil, escalatedAt } = alert;
  const { acknowledgedAt, acknowledgedBy, takenOverFrom, remindedAt, notedAt, resolvedAt } = alert;
  const isLate = Date.parse(openedAt) - Date.parse(occurredAt) > LATE_MS;
  const item = (at: string | null, what: StoryItem["what"], more: object = {}) =>
    at === null ? [] : [{ at, what, ...more } as StoryItem];
  return [
    ...(isLate ? item(occurredAt, "occurred") : []),
    ...item(openedAt, "opened"),
    ...(count > 1 ? item(lastAt, "repeated", { count }) : []),
    ...item(asksDriverUntil, "asked"),
    ...item(escalatedAt, "escalated"),
    ...calls.flatMap((call) => item(call.createdAt, "called", { call })),
    ...(acknowledgedBy
      ? item(acknowledgedAt, "acknowledged", { by: acknowledgedBy, before: takenOverFrom })
      : []),
    ...item(notedAt, "noted"),
    // When the countdown of a suspected accident is over, that is not a reminder.
    ...(alert.status !== "open" && isAfter(remindedAt, acknowledgedAt)
      ? item(remindedAt, "reminded")
      : []),
    ...item(resolvedAt, alert.drill ? "drill" : "resolved", { by: alert.resolvedBy }),
  ].sort((a, b) => a.at.localeCompare(b.at));
}

const isAfter = (at: string | null, before: string | null) =>
  at !== null && before !== null && at > before;
