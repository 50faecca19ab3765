import type { Messages } from "next-intl";
import { messages } from "./messages";

type Namespace = keyof Messages;
/** A namespace, or one entry of it: `drive`, `map.age`. */
export type Words = { [N in Namespace]: N | `${N}.${keyof Messages[N] & string}` }[Namespace];

const allBut = (...without: Namespace[]) =>
  (Object.keys(messages.en) as Namespace[]).filter((name) => !without.includes(name));

/**
 * Which texts the pages of each folder of app/ carry, since they travel with every page; `every`:
 * what errors say anywhere. A test holds them against what the components there ask for.
 */
export const pageWords = {
  every: ["shell.actions", "shell.errors"],
  auth: ["auth", "join", "shell.errors", "shell.language", "shell.theme"],
  dispatch: allBut("auth", "drive", "firstDay", "join", "notices", "ownData"),
  driver: [
    "drive",
    "firstDay",
    "notifications.bell",
    "notifications.days",
    "notifications.empty",
    "notifications.kinds",
    "notifications.loading",
    "notifications.loadingOlder",
    "notifications.markAll",
    "notifications.missed",
    "notifications.older",
    "notifications.preferences",
    "notifications.row",
    "notifications.tabs",
    "notifications.title",
    "notifications.types",
    "ownData",
    "live.state",
    "proof.form",
    "deliveries.push",
    "map.unknown",
    "map.age",
    "map.compass",
    "shell.actions",
    "shell.errors",
    "shell.language",
    "shell.theme",
    "trip.stop",
    "trip.outlook",
    "trips.status",
    "trips.stopStatus",
    "vehicles.noFix",
  ],
  "last-known": [
    "alerts.kinds",
    "alerts.priorities",
    "live.lastKnown",
    "map.age",
    "map.compass",
    "map.status",
    "map.unknown",
  ],
  share: ["live.state", "live.staleHint", "map.age", "map.compass", "map.unknown", "share.page"],
} satisfies Record<string, Words[]>;

/** Of all messages, these alone. */
export function wordsOf(all: Messages, words: readonly Words[]): Partial<Messages> {
  const picked: Record<string, Record<string, unknown>> = {};
  for (const word of words) {
    const [namespace, entry] = word.split(".") as [Namespace, string | undefined];
    const texts: Record<string, unknown> = all[namespace];
    picked[namespace] = entry ? { ...picked[namespace], [entry]: texts[entry] } : texts;
  }
  return picked as Partial<Messages>;
}
