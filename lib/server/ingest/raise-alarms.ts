import { isEmergency } from "../../domain/emergency";
import { raiseEmergency } from "../alerts/raise";
import { findAlert } from "../alerts/row";
import { contentUuid } from "../content-uuid";
import type { Owner } from "../device-keys";
import type { Report } from "./report";

/** Whether a record calls for help, readable or not. */
export const callsForHelp = ({ alarm }: Report): boolean => isEmergency(alarm);

const HOUR_MS = 3_600_000;

/**
 * Raises an emergency for each record that calls for help (contract §4), however late. Its alertId
 * is made of owner, kind and fix time, so that a record sent again is the same alert. Throws when
 * one could not be stored: the phone must send it again.
 */
export async function raiseAlarms(owner: Owner, reports: Report[]): Promise<void> {
  for (const report of reports) {
    if (!isEmergency(report.alarm)) continue;
    const kind = report.alarm;
    const fix = report.ok ? report.fix : null;
    await raiseEmergency(owner, {
      alertId: await unresolvedId(
        contentUuid(owner.vehicleId ?? owner.userId, kind, ...momentOf(report)),
      ),
      kind,
      location: fix,
      occurredAt: fix?.recordedAt,
      drill: false,
    });
  }
}

/** What comes again after its alert was resolved (a phone indoors repeats its last fix) is another cry. */
async function unresolvedId(alertId: string): Promise<string> {
  const alert = await findAlert(alertId);
  if (alert?.status !== "resolved") return alertId;
  return unresolvedId(contentUuid(alertId, String(alert.resolvedAt?.getTime())));
}

/**
 * The fix time. Where none can be read, the text within the hour it came in: the same bare
 * "alarm=sos" tomorrow is another cry for help.
 */
function momentOf(report: Report): (string | number)[] {
  if (report.ok) return [report.fix.recordedAt.getTime()];
  return [report.raw, Math.floor(Date.now() / HOUR_MS)];
}
