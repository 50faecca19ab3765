import { AppError } from "../../domain/errors";
import { type Bucket, fullBucket, type Rate, take } from "../../domain/token-bucket";
import { ownerOfKey } from "../device-keys";
import { vehiclesOnDuty } from "../duty-periods";
import { record, recordEach } from "../positions/record";
import { remember } from "../remember";
import { type IngestRequest, readIngest } from "./dialects";
import { callsForHelp, raiseAlarms } from "./raise-alarms";
import type { Report } from "./report";

/** Requests a key may make (design §4); an array of positions counts once. */
const RATE: Rate = { perSecond: 2, burst: 20 };

const buckets = remember("ingest-buckets", () => new Map<string, Bucket>());

/**
 * What came in for a device key, stored (contract §4). Resolves once it is committed or on
 * purpose dropped; NOT_FOUND for an unknown key, UNAVAILABLE or RATE_LIMITED: come back later.
 */
export async function receive(key: string, request: IngestRequest): Promise<void> {
  const owner = await ownerOfKey(key);
  const now = Date.now();
  const bucket = buckets.get(key) ?? fullBucket(RATE, now);
  buckets.set(key, bucket);
  const { reports } = readIngest(request);
  // An emergency is never told to wait (contract §4).
  if (!take(bucket, RATE, now) && !reports.some(callsForHelp)) {
    throw new AppError("RATE_LIMITED", "Too fast: wait a second.");
  }
  await raiseAlarms(owner, reports);
  if (owner.vehicleId) {
    await record({ source: "device", userId: null }, owner.vehicleId, reports);
    return;
  }
  if (owner.userId) await receiveFromPhone(owner.userId, reports);
}

/** A driver's own phone: to the vehicle on duty at fix time; off duty no position is kept at all. */
async function receiveFromPhone(userId: string, reports: Report[]): Promise<void> {
  const now = new Date();
  const vehicleIds = await vehiclesOnDuty(
    userId,
    reports.map((report) => (report.ok ? report.fix.recordedAt : now)),
  );
  const kept = reports.filter((_, index) => vehicleIds[index] !== null);
  const owners = vehicleIds.filter((id) => id !== null);
  await recordEach({ source: "phone", userId }, owners, kept);
}
