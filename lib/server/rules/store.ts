import {
  defaultRules,
  type Rule,
  type RuleKind,
  type RuleView,
  ruleKinds,
} from "../../domain/rule";
import { database } from "../database/connection";
import type { AlertRule } from "../generated/prisma/client";
import { remember } from "../remember";

/**
 * The rules in force. The database is the truth, this is its image: detectors ask for every fix,
 * and tell by the object whether a rule has changed.
 */
const known = remember("rules", () => ({
  general: new Map<RuleKind, RuleView>(),
  /** By vehicle: those of its own. */
  own: new Map<string, Map<RuleKind, RuleView>>(),
}));

/** As delivered: version 0. */
const delivered = (kind: RuleKind): RuleView => ({
  ...defaultRules[kind],
  changedAt: null,
  changedBy: null,
});

/** Reads the rules in force: of each kind and vehicle the highest version. */
export async function loadRules(): Promise<void> {
  for (const kind of ruleKinds) known.general.set(kind, delivered(kind));
  known.own.clear();
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (kind, "vehicleId") id::text FROM "AlertRule"
    ORDER BY kind, "vehicleId", version DESC`;
  const latest = await database().alertRule.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
  });
  for (const view of await ruleViews(latest.filter(({ removed }) => !removed))) putInForce(view);
}

/** From now on this rule holds. */
export function putInForce(view: RuleView): void {
  if (view.vehicleId === null) {
    known.general.set(view.kind, view);
    return;
  }
  const own = known.own.get(view.vehicleId) ?? new Map<RuleKind, RuleView>();
  known.own.set(view.vehicleId, own.set(view.kind, view));
}

/** From now on the vehicle goes by the rule for all. */
export function takeOutOfForce(kind: RuleKind, vehicleId: string): void {
  known.own.get(vehicleId)?.delete(kind);
}

/** The rule a vehicle goes by; the same object until it changes. */
export const ruleFor = (kind: RuleKind, vehicleId: string): Rule => ruleViewFor(kind, vehicleId);

/** The same as screens see it; null: the rule for all. */
export function ruleViewFor(kind: RuleKind, vehicleId: string | null): RuleView {
  const own = vehicleId === null ? undefined : known.own.get(vehicleId)?.get(kind);
  const rule = own ?? known.general.get(kind);
  if (rule) return rule;
  // Before anything was read, or changed.
  const view = delivered(kind);
  known.general.set(kind, view);
  return view;
}

/** Every rule in force: those for all, then each vehicle's own. */
export const rulesInForce = (): RuleView[] => [
  ...ruleKinds.map((kind) => ruleViewFor(kind, null)),
  ...[...known.own.values()].flatMap((own) => [...own.values()]),
];

/** Stored versions as screens see them, in order. */
export async function ruleViews(rows: AlertRule[]): Promise<RuleView[]> {
  const ids = rows.flatMap(({ createdById }) => createdById ?? []);
  const people = await database().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    kind: row.kind as RuleKind,
    vehicleId: row.vehicleId,
    version: row.version,
    enabled: row.enabled,
    priority: row.priority,
    thresholds: row.thresholds as RuleView["thresholds"],
    changedAt: row.createdAt.toISOString(),
    changedBy: (row.createdById && names.get(row.createdById)) || null,
  }));
}
