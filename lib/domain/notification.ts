import { z } from "zod";
import { id, uuid } from "./id";
import type { Language } from "./language";
import { text } from "./text";

/** What people are told of; preferences are kept for each. */
export const notificationKinds = [
  "trip",
  "delay",
  "emergency",
  "alert",
  "message",
  "announcement",
  "system",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** A notification as its owner sees it (contract §3). */
export type NotificationView = {
  id: string;
  /** Counts the owner's own, from 1, without a gap. */
  seq: number;
  kind: NotificationKind;
  title: string;
  message: string;
  /** How urgent: `info`, `warning`, `critical`, or what an outside program called it. */
  type: string;
  /** A path of this product, or null. */
  link: string | null;
  createdAt: string;
  readAt: string | null;
};

/** What is to be said, in the language of whoever reads it. */
export type Texts = Record<Language, { title: string; message: string }>;

/** Something to tell people. */
export type Notice = {
  kind: NotificationKind;
  type: string;
  texts: Texts;
  link: string | null;
  /** The event it tells of: told again it is told nobody twice. */
  about?: string;
  /** The message of the composer it carries. */
  messageId?: string;
};

/**
 * What a driver's page shows by itself, big, at standstill (components/driver/messages): nothing else
 * there tells of it, no toast either.
 */
export const isShownBig = ({ kind }: { kind: NotificationKind }): boolean => kind === "message";

/** What nobody's quiet mode and no preference may silence. */
export const isCritical = ({ type }: { type: string }): boolean => type === "critical";

/** A seq as somebody sends it: the database counts no further. */
const seq = z.int32().min(0);

/** A list of one's own: `after` a seq upwards, otherwise the newest first. */
export const notificationFilter = z.object({
  after: z.coerce.number().pipe(seq).optional(),
  unread: z.stringbool().optional(),
  kind: z
    .string()
    .transform((list) => list.split(","))
    .pipe(z.array(z.enum(notificationKinds)))
    .optional(),
});
export type NotificationFilter = z.output<typeof notificationFilter>;

/** Marking all: those up to a seq, without one all there are. */
export const markAll = z.object({ upTo: seq.optional() }).nullish();

/** A word of an outside program's for how urgent it is. */
const type = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9_-]*$/i, "Give one word, like info, warning or critical.");

/** A path of this product: a notification leads nowhere else. */
const link = text(500).regex(
  /^\/(?!\/)[^\\\s\p{Cc}]*$/u,
  "Give a path of this server, like /trips.",
);

/** `POST /api/notifications/broadcast`. */
export const broadcast = z.object({
  /** The sender's own, as with bulk. */
  id: uuid.optional(),
  message: text(1000),
  type,
  title: text(120).optional(),
});
export type Broadcast = z.output<typeof broadcast>;

/** `POST /api/notifications/bulk`. */
export const bulk = z.object({
  /** The sender's own: sent again with the same one, nobody is told twice. */
  id: uuid.optional(),
  userIds: z.array(id).min(1).max(10_000),
  title: text(120),
  message: text(1000),
  type,
  link: link.nullish(),
});
export type Bulk = z.output<typeof bulk>;
