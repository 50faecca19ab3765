import type { CrossingKind } from "./geofence";
import type { Stay } from "./geofence-crossing";

/** A crossing as it is kept; `at` in ms. */
export type KnownCrossing = { id: string; geofenceId: string; kind: CrossingKind; at: number };

type Told = Pick<KnownCrossing, "geofenceId" | "kind" | "at">;

/**
 * How a vehicle stood to a fence, by the crossings of that fence until then and, where there are
 * none, by the first one after: whoever leaves was inside, whoever comes was outside. Null: unknown.
 */
export function stayAfter(
  before: readonly Told[],
  next: Told | undefined,
  dwellSeconds: number | null,
): Stay<never> | null {
  const last = (kind: CrossingKind) =>
    Math.max(
      ...before.filter((one) => one.kind === kind).map(({ at }) => at),
      Number.NEGATIVE_INFINITY,
    );
  const [enter, exit, dwell] = [last("enter"), last("exit"), last("dwell")];
  const stay = { run: null, since: 0, hasDwelled: false, asOf: Number.POSITIVE_INFINITY };
  const lasted = (dwellSeconds ?? 0) * 1000;
  if (before.length > 0) {
    if (exit >= enter && exit >= dwell) return { ...stay, is: "outside" };
    const hasDwelled = dwell > exit && dwell >= enter;
    // Seen inside first, it never came in: the stay began as long before as it had to last.
    const since = enter > exit ? enter : dwell - lasted;
    return { ...stay, is: "inside", since, hasDwelled };
  }
  if (!next) return null;
  if (next.kind === "enter") return { ...stay, is: "outside" };
  return { ...stay, is: "inside", since: next.kind === "dwell" ? next.at - lasted : next.at };
}

/** What it takes to make the kept crossings of one fence what its fixes say now. */
export type Correction<F extends Told> = {
  /** Kept with the wrong time. */
  moved: { from: KnownCrossing; to: F }[];
  missing: F[];
  /** Not so after all. */
  wrong: KnownCrossing[];
};

/** Holds what is kept of one fence against what its fixes say; both in order of time. */
export function correct<F extends Told>(
  kept: readonly KnownCrossing[],
  found: readonly F[],
): Correction<F> {
  const isSame = (a: Told, b: Told) => a.kind === b.kind && a.at === b.at;
  const left = kept.filter((one) => !found.some((other) => isSame(one, other)));
  const open = found.filter((one) => !kept.some((other) => isSame(one, other)));
  const moved: Correction<F>["moved"] = [];
  const missing: F[] = [];
  for (const to of open) {
    const i = left.findIndex(({ kind }) => kind === to.kind);
    const [from] = i < 0 ? [] : left.splice(i, 1);
    if (from) moved.push({ from, to });
    else missing.push(to);
  }
  return { moved, missing, wrong: left };
}
