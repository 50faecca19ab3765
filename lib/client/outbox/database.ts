import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { DriverDay } from "../../domain/driver-day";
import type { NotificationView } from "../../domain/notification";
import type { Entry, Refused, SentEmergency } from "./entry";

interface Schema extends DBSchema {
  /** What waits, in the order it was put in. */
  queue: { key: number; value: Entry; indexes: { user: string; kind: [string, string] } };
  /** The last day the server told, by user. */
  days: { key: string; value: DriverDay };
  /** The messages a user has not read yet, the oldest first, by that user. */
  messages: { key: string; value: NotificationView[] };
  refused: { key: string; value: Refused; indexes: { user: string } };
  emergencies: { key: string; value: SentEmergency };
  /** What has been done of the guide through the first day, by user. */
  device: { key: string; value: string };
}

export type OutboxDatabase = IDBPDatabase<Schema>;

let opened: Promise<OutboxDatabase> | null = null;

/** The phone's own database: what waits, what was last known. Survives sign-out and other drivers. */
export function outboxDatabase(): Promise<OutboxDatabase> {
  opened ??= openDB<Schema>("qafila-driver", 2, {
    upgrade: (database, version) => {
      database.createObjectStore("messages");
      if (version === 1) return;
      const queue = database.createObjectStore("queue", { keyPath: "seq", autoIncrement: true });
      queue.createIndex("user", "userId");
      queue.createIndex("kind", ["userId", "kind"]);
      database.createObjectStore("days");
      database.createObjectStore("refused", { keyPath: "commandId" }).createIndex("user", "userId");
      database.createObjectStore("emergencies", { keyPath: "alertId" });
      database.createObjectStore("device");
    },
    // A newer page wants another shape: it must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    // The browser closed it (its data was cleared, the disk was full): open it anew next time.
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
