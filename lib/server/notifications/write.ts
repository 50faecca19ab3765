import { languages } from "../../domain/language";
import {
  isCritical,
  type Notice,
  type NotificationView,
  type Texts,
} from "../../domain/notification";
import { defaultPreferences } from "../../domain/notification-preference";
import { database } from "../database/connection";
import { env } from "../env";
import type { Prisma } from "../generated/prisma/client";

/** A notification that was stored, and whose it is. */
export type Written = { userId: string; notification: NotificationView };

/** The same to each of these users. */
export type Telling = { userIds: readonly string[]; texts: Texts };

type Row = Pick<NotificationView, "id" | "seq" | "title" | "message"> & {
  userId: string;
  readAt: Date | null;
};

/** Stores one notification for each of these users, however often they are named; as `writeTellings`. */
export const writeNotifications = (
  userIds: readonly string[],
  { texts, ...notice }: Notice,
  tx?: Prisma.TransactionClient,
): Promise<Written[]> => writeTellings([{ userIds: [...new Set(userIds)], texts }], notice, tx);

/**
 * Stores what each of these says for each of its users who is not disabled, and queues what is to be
 * pushed or mailed, in one statement: all of it or nothing. Each user's `seq` goes up by one for each,
 * in their order, under the lock of their row, taken in the order of ids, so that two of these never
 * wait for each other in a circle. What a user does not want on screen is filed as read,
 * unless it is critical. Whoever was told of `about` already is left out.
 */
export async function writeTellings(
  tellings: readonly Telling[],
  { kind, type, link, ...notice }: Omit<Notice, "texts">,
  tx: Prisma.TransactionClient = database(),
): Promise<Written[]> {
  const told = tellings.flatMap(({ userIds }, text) => userIds.map((userId) => ({ userId, text })));
  if (told.length === 0) return [];
  const userIds = told.map(({ userId }) => userId);
  const words = tellings.flatMap(({ texts }, text) =>
    languages.map((language) => ({ text, language, ...texts[language] })),
  );
  const createdAt = new Date();
  const about = notice.about ?? null;
  const messageId = notice.messageId ?? null;
  const { push, email } = defaultPreferences[kind];
  const critical = isCritical({ type });
  const rows = await tx.$queryRaw<Row[]>`
    WITH told AS (
      SELECT * FROM unnest(${userIds}::uuid[], ${told.map(({ text }) => text)}::int[])
        WITH ORDINALITY AS told(id, text, place)
    ),
    addressed AS (
      SELECT id, language, email FROM "User"
      WHERE id = ANY (${userIds}::uuid[]) AND "disabledAt" IS NULL
        AND (${about}::text IS NULL OR NOT EXISTS (
          SELECT 1 FROM "Notification" WHERE "userId" = "User".id AND about = ${about}::text))
      ORDER BY id FOR NO KEY UPDATE
    ),
    texts AS (
      SELECT * FROM unnest(${words.map(({ text }) => text)}::int[],
        ${words.map(({ language }) => language)}::text[], ${words.map(({ title }) => title)}::text[],
        ${words.map(({ message }) => message)}::text[]) AS words(text, language, title, message)
    ),
    wanted AS (
      SELECT addressed.id, addressed.email, title, message, coalesce("inApp", true) OR ${critical} AS "inApp",
        row_number() OVER (PARTITION BY addressed.id ORDER BY place) AS nth,
        count(*) OVER (PARTITION BY addressed.id) AS many,
        coalesce("push", ${push}) OR ${critical} AS push, coalesce(preference.email, ${email}) AS mail
      FROM addressed JOIN told USING (id) JOIN texts USING (text, language)
      LEFT JOIN "NotificationPreference" preference
        ON preference."userId" = addressed.id AND preference.kind = ${kind}::"NotificationKind"
    ),
    numbered AS (
      UPDATE "User" SET "notificationSeq" = "notificationSeq" + counted.many
      FROM (SELECT id, max(many) AS many FROM wanted GROUP BY id) counted
      WHERE "User".id = counted.id
      RETURNING "User".id, "notificationSeq" - counted.many AS before
    ),
    queued AS (
      INSERT INTO "Delivery"
        (id, "userId", channel, "subscriptionId", kind, type, title, message, link, "createdAt", "nextAt")
      SELECT gen_random_uuid(), wanted.id, channel, "subscriptionId", ${kind}::"NotificationKind", ${type},
        title, message, ${link}, ${createdAt}::timestamptz, ${createdAt}::timestamptz
      FROM wanted CROSS JOIN LATERAL (
        SELECT 'push'::"DeliveryChannel" AS channel, id AS "subscriptionId"
        FROM "PushSubscription" WHERE "userId" = wanted.id AND wanted.push
        UNION ALL SELECT 'email', NULL
        WHERE wanted.mail AND wanted.email IS NOT NULL AND ${env().SMTP_URL !== undefined}
      ) ways
    )
    INSERT INTO "Notification"
      (id, "userId", seq, kind, type, title, message, link, about, "messageId", "createdAt", "readAt")
    SELECT gen_random_uuid(), id, before + nth, ${kind}::"NotificationKind", ${type}, title, message,
      ${link}, ${about}, ${messageId}::uuid, ${createdAt}::timestamptz,
      CASE WHEN "inApp" THEN NULL ELSE ${createdAt}::timestamptz END
    FROM numbered JOIN wanted USING (id) ORDER BY id, nth
    RETURNING "userId", id, seq, "readAt", title, message`;
  return rows.map(({ userId, readAt, ...row }) => {
    const times = { createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
    return { userId, notification: { ...row, kind, type, link, ...times } };
  });
}
