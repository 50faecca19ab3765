import { languages } from "../../domain/language";
import type { Notice, NotificationView } from "../../domain/notification";
import { defaultPreferences } from "../../domain/notification-preference";
import { database } from "../database/connection";
import { env } from "../env";
import type { Prisma } from "../generated/prisma/client";

/** A notification that was stored, and whose it is. */
export type Written = { userId: string; notification: NotificationView };

type Row = { userId: string; id: string; seq: number; language: string; readAt: Date | null };

/**
 * Stores a notification for each of these users who is not disabled, and queues what is to be pushed
 * or mailed, in one statement: all of it or nothing. Each user's `seq` goes up by one under the lock of
 * their row, taken in the order of ids, so that two of these never wait for each other in a circle.
 * What a user does not want on screen is filed as read. Whoever was told of `about` already is left out.
 */
export async function writeNotifications(
  userIds: readonly string[],
  { kind, type, texts, link, ...notice }: Notice,
  tx: Prisma.TransactionClient = database(),
): Promise<Written[]> {
  if (userIds.length === 0) return [];
  const createdAt = new Date();
  const about = notice.about ?? null;
  const messageId = notice.messageId ?? null;
  const titles = languages.map((language) => texts[language].title);
  const messages = languages.map((language) => texts[language].message);
  const { push, email } = defaultPreferences[kind];
  const rows = await tx.$queryRaw<Row[]>`
    WITH addressed AS (
      SELECT id, language, email FROM "User"
      WHERE id = ANY (${userIds}::uuid[]) AND "disabledAt" IS NULL
        AND (${about}::text IS NULL OR NOT EXISTS (
          SELECT 1 FROM "Notification" WHERE "userId" = "User".id AND about = ${about}::text))
      ORDER BY id FOR NO KEY UPDATE
    ),
    texts AS (
      SELECT * FROM unnest(${[...languages]}::text[], ${titles}::text[], ${messages}::text[])
        AS words(language, title, message)
    ),
    wanted AS (
      SELECT addressed.id, addressed.email, title, message, coalesce("inApp", true) AS "inApp",
        coalesce("push", ${push}) AS push, coalesce(preference.email, ${email}) AS mail
      FROM addressed JOIN texts USING (language)
      LEFT JOIN "NotificationPreference" preference
        ON preference."userId" = addressed.id AND preference.kind = ${kind}::"NotificationKind"
    ),
    numbered AS (
      UPDATE "User" SET "notificationSeq" = "notificationSeq" + 1
      FROM addressed WHERE "User".id = addressed.id
      RETURNING "User".id, "notificationSeq" AS seq, "User".language
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
    ),
    stored AS (
      INSERT INTO "Notification"
        (id, "userId", seq, kind, type, title, message, link, about, "messageId", "createdAt", "readAt")
      SELECT gen_random_uuid(), id, seq, ${kind}::"NotificationKind", ${type}, title, message, ${link},
        ${about}, ${messageId}::uuid, ${createdAt}::timestamptz, CASE WHEN "inApp" THEN NULL ELSE ${createdAt}::timestamptz END
      FROM numbered JOIN wanted USING (id)
      RETURNING "userId", id, seq, "readAt"
    )
    SELECT stored.*, language FROM stored JOIN numbered ON numbered.id = "userId"`;
  return rows.map(({ userId, id, seq, language, readAt }) => {
    const { title, message } = texts[language as keyof typeof texts];
    const times = { createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
    return { userId, notification: { id, seq, kind, type, title, message, link, ...times } };
  });
}
