import type { EtaRecord } from "../../domain/trip-view";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";

/** How good the latest so many predictions were. */
const MOST_CHECKED = 1_000;

/**
 * How good predictions have been, over the latest that could be held against an arrival: those
 * made a minute or more ahead, on trips that people completed in time. Null when there are none.
 */
export async function etaRecord(actor: Actor): Promise<EtaRecord> {
  authorise(actor, "trip:run");
  const [record] = await database().$queryRaw<Figures[]>`
    WITH checked AS (
      SELECT extract(epoch FROM p."arrivedAt" - p."madeAt")::float8 AS took,
        abs(extract(epoch FROM p."etaAt" - p."arrivedAt"))::float8 AS off,
        p."arrivedAt" BETWEEN p."earliest" AND p."latest" AS within
      FROM "EtaPrediction" p JOIN "Trip" t ON t."id" = p."tripId"
      WHERE p."arrivedAt" - p."madeAt" >= interval '60 seconds'
        AND t."status" = 'completed' AND t."completionAskedAt" IS NULL
      ORDER BY p."arrivedAt" DESC, p."id" DESC LIMIT ${MOST_CHECKED}
    )
    SELECT count(*)::int AS checked,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY off) AS "medianErrorSeconds",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY off / took) AS "medianRelativeError",
      avg(within::int)::float8 AS coverage
    FROM checked`;
  return record && record.checked > 0 ? record : null;
}

type Figures = NonNullable<EtaRecord>;
