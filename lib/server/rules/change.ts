import { z } from "zod";
import { AppError, conflict } from "../../domain/errors";
import {
  prioritiesOf,
  type RuleChange,
  type RuleKind,
  type RuleView,
  ruleKinds,
  ruleThresholds,
  type Thresholds,
} from "../../domain/rule";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { database } from "../database/connection";
import { fleetVehicle } from "../fleet-state";
import { remember } from "../remember";
import { websocketService } from "../websocket-service";
import { putInForce, ruleViewFor, takeOutOfForce } from "./store";

/** Changes follow one another: each is made from the version that is in force when its turn comes. */
const turn = remember("rule-changes", () => ({ last: Promise.resolve() as Promise<unknown> }));

/** A kind as a path names it, or NOT_FOUND. */
export function ruleKind(name: string): RuleKind {
  const kind = ruleKinds.find((each) => each === name);
  if (kind) return kind;
  throw new AppError("NOT_FOUND", `There is no rule ${name}. Take one of ${ruleKinds.join(", ")}.`);
}

/** Thresholds as this kind has them; BAD_REQUEST naming each that is wrong. */
export function thresholdsOf<K extends RuleKind>(kind: K, thresholds: unknown): Thresholds<K> {
  const schema = z.object({ thresholds: ruleThresholds[kind] as z.ZodType });
  return schema.parse({ thresholds }).thresholds as Thresholds<K>;
}

/**
 * Makes the next version of a rule, for all vehicles or for one. CONFLICT when the version it was
 * made from is no longer the one in force.
 */
export async function changeRule(
  actor: Actor,
  kind: RuleKind,
  change: RuleChange,
): Promise<RuleView> {
  authorise(actor, "rule:change");
  const thresholds = thresholdsOf(kind, change.thresholds);
  const vehicleId = change.vehicleId ? fleetVehicle(change.vehicleId).id : null;
  const { enabled, priority, expectedVersion } = change;
  if (!prioritiesOf(kind).includes(priority)) {
    const message = `Alerts of this kind are always ${prioritiesOf(kind).join(" or ")}.`;
    throw new AppError("BAD_REQUEST", message, [{ path: ["priority"], message }]);
  }
  return inTurn(async () => {
    const { version } = ruleViewFor(kind, vehicleId);
    if (version !== expectedVersion) {
      throw conflict(
        `This rule was changed meanwhile: version ${version} is in force. Look at it and change that.`,
      );
    }
    const said = { kind, vehicleId, enabled, priority, thresholds };
    const row = await append(actor, { ...said, removed: false });
    const changedAt = row.createdAt.toISOString();
    const view = { ...said, version: row.version, changedAt, changedBy: actor.name };
    putInForce(view);
    websocketService.emitRuleChange(view);
    return view;
  });
}

/** The vehicle goes by the rule for all again, which is the answer; so it stays if it did already. */
export async function removeRule(
  actor: Actor,
  kind: RuleKind,
  vehicleId: string,
): Promise<RuleView> {
  authorise(actor, "rule:change");
  fleetVehicle(vehicleId);
  return inTurn(async () => {
    const own = ruleViewFor(kind, vehicleId);
    if (own.vehicleId === null) return own;
    const { enabled, priority, thresholds } = own;
    await append(actor, { kind, vehicleId, enabled, priority, thresholds, removed: true });
    takeOutOfForce(kind, vehicleId);
    const general = ruleViewFor(kind, null);
    websocketService.emitRuleChange(general, vehicleId);
    return general;
  });
}

type Version = Pick<RuleView, "kind" | "vehicleId" | "enabled" | "priority" | "thresholds"> & {
  removed: boolean;
};

/** Nothing is overwritten: an alert's evidence names the version it fired by. */
async function append({ id: createdById }: Actor, said: Version) {
  const { kind, vehicleId } = said;
  const last = await database().alertRule.findFirst({
    where: { kind, vehicleId },
    orderBy: { version: "desc" },
    select: { version: true },
  });
  const version = (last?.version ?? 0) + 1;
  return database().alertRule.create({ data: { ...said, version, createdById } });
}

async function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const mine = turn.last.then(change, change);
  turn.last = mine.catch(() => null);
  return mine;
}
