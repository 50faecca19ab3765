import type { CoverageView, DetectorView, RuleKind, RuleView } from "../../domain/rule";
import { ruleKinds } from "../../domain/rule";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import { readiness } from "../detect/readiness";
import { everVehicle, fleetVehicle, fleetVehicles } from "../fleet-state";
import type { Page } from "../page";
import { rulesInForce, ruleViewFor, ruleViews } from "./store";

const whole = <T>(items: T[]): Page<T> => ({ items, nextCursor: null });

/** Every rule in force: those for all, then each vehicle's own. */
export function listRules(actor: Actor): Page<RuleView> {
  authorise(actor, "rule:watch");
  return whole(rulesInForce());
}

/** What a rule was, the latest first; for all vehicles or of one. As delivered is no version. */
export async function ruleVersions(
  actor: Actor,
  kind: RuleKind,
  vehicleId: string | null,
): Promise<Page<RuleView>> {
  authorise(actor, "rule:watch");
  if (vehicleId !== null) everVehicle(vehicleId);
  const rows = await database().alertRule.findMany({
    where: { kind, vehicleId },
    orderBy: { version: "desc" },
    take: 200,
  });
  return whole(await ruleViews(rows));
}

/** For how many vehicles of the fleet each detector can work now. */
export function coverage(actor: Actor): Page<CoverageView> {
  authorise(actor, "rule:watch");
  const vehicles = fleetVehicles();
  return whole(
    ruleKinds.map((kind) => {
      const on = vehicles.filter((vehicle) => readiness(vehicle, kind).on).length;
      return { kind, on, off: vehicles.length - on };
    }),
  );
}

/** How each detector stands for one vehicle, and by which rule it goes. */
export function vehicleDetectors(actor: Actor, vehicleId: string): Page<DetectorView> {
  authorise(actor, "rule:watch");
  const vehicle = fleetVehicle(vehicleId);
  return whole(
    ruleKinds.map((kind) => ({
      kind,
      rule: ruleViewFor(kind, vehicleId),
      ...readiness(vehicle, kind),
    })),
  );
}
