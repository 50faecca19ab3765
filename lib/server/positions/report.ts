import { z } from "zod";
import { AppError } from "../../domain/errors";
import { MAX_BATCH, position, type Result } from "../../domain/position";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { vehiclesOnDuty } from "../duty-periods";
import { vehicleDrivenBy } from "../fleet-state";
import { jsonText } from "../json-text";
import type { Report } from "./examine";
import { recordEach } from "./record";

/** 1 to 50 positions, each judged alone. */
export const batch = z
  .array(z.unknown())
  .min(1, "Send at least one position.")
  .max(MAX_BATCH, `Send at most ${MAX_BATCH} positions at once.`);

/** `position:report`: one position, or an array in which each is judged alone. */
export const positionReport = z.unknown().transform((value, context) => {
  const parsed = Array.isArray(value) ? batch.safeParse(value) : position.safeParse(value);
  if (parsed.success) return parsed.data;
  context.issues.push(
    ...parsed.error.issues.map((issue) => ({ ...issue, code: "custom" as const, input: value })),
  );
  return z.NEVER;
});

/**
 * A driver's own report (contract §4): each fix goes to the vehicle driven at fix time, else to
 * the one on duty now; NOT_FOUND when off duty.
 */
export async function reportPositions(
  actor: Actor,
  report: z.output<typeof positionReport>,
): Promise<{ results: Result[] }> {
  authorise(actor, "position:report");
  const now = vehicleDrivenBy(actor.id);
  if (!now?.driver)
    throw new AppError("NOT_FOUND", "You are on duty with no vehicle. Sign on to one first.");
  const { since } = now.driver;
  const reports = Array.isArray(report)
    ? report.map(readOne)
    : [{ ok: true as const, fix: report, raw: JSON.stringify(report) }];
  const earlier = reports.some((one) => one.ok && one.fix.recordedAt < since)
    ? await vehiclesOnDuty(
        actor.id,
        reports.map((one) => (one.ok ? one.fix.recordedAt : since)),
      )
    : [];
  const vehicleIds = reports.map((_, index) => earlier[index] ?? now.id);
  return { results: await recordEach({ source: "page", userId: actor.id }, vehicleIds, reports) };
}

/**
 * What waited in a driver's phone: each fix goes to the vehicle driven at fix time, also after that
 * duty has ended; one of no duty is dropped as `off_duty` and leaves no trace.
 */
export async function reportQueued(
  actor: Actor,
  items: z.output<typeof batch>,
): Promise<{ results: Result[] }> {
  authorise(actor, "position:report");
  const reports = items.map(readOne);
  const received = new Date();
  const vehicleIds = await vehiclesOnDuty(
    actor.id,
    reports.map((one) => (one.ok ? one.fix.recordedAt : received)),
  );
  const kept = [...reports.keys()].filter((index) => vehicleIds[index] !== null);
  const verdicts = await recordEach(
    { source: "page", userId: actor.id },
    kept.map((index) => vehicleIds[index] as string),
    kept.map((index) => reports[index] as Report),
  );
  const results = reports.map((): Result => ({ verdict: "rejected", reason: "off_duty" }));
  for (const [i, index] of kept.entries()) results[index] = verdicts[i] as Result;
  return { results };
}

/** A malformed position inside an array is quarantined and final; the others go on. */
function readOne(item: unknown): Report {
  const raw = jsonText(item);
  const parsed = position.safeParse(item);
  if (parsed.success) return { ok: true, fix: parsed.data, raw };
  const issue = parsed.error.issues[0];
  return { ok: false, reason: `${issue?.path.join(".") || "position"}: ${issue?.message}`, raw };
}
