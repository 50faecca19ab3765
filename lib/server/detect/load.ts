import type { Evidence } from "../../domain/detector";
import type { Measured } from "../../domain/detectors/step";
import { type RuleKind, ruleKinds } from "../../domain/rule";
import { database } from "../database/connection";
import { fleetVehicles } from "../fleet-state";
import { loadRules } from "../rules/store";
import { takeUp } from "./follow";
import { detecting, watched } from "./watches";

/** Who was heard so shortly before may have crashed as the last process ended, ms. */
const JUST_HEARD_MS = 2 * 60_000;

/**
 * Reads the rules, and which alerts of detectors are not over, so that they still end; vehicles
 * heard last go on from where they were though they never report again.
 */
export async function loadDetectors(): Promise<void> {
  await loadRules();
  const kinds = ruleKinds.filter((kind) => kind !== "accident");
  const alerts = await database().alert.findMany({
    where: { status: { not: "resolved" }, subject: { not: null }, kind: { in: kinds } },
    select: { vehicleId: true, kind: true, subject: true, evidence: true },
  });
  for (const { vehicleId, kind, subject, evidence } of alerts) {
    if (vehicleId === null || subject === null) continue;
    const { open } = watched(vehicleId).watch;
    const measured = (evidence as Evidence | null)?.measured ?? {};
    const bySubject = open.get(kind as RuleKind) ?? new Map<string, Measured>();
    open.set(kind as RuleKind, bySubject.set(subject, measured));
  }
  const now = Date.now();
  detecting.listeningSince = now;
  for (const { id, fix } of fleetVehicles()) {
    if (fix && now - fix.receivedAt < JUST_HEARD_MS) takeUp(id);
  }
}
