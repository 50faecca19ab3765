import { advance, type HeardAt, judge, mayLead } from "./fix";
import type { Fix, Source } from "./position";
import type { VehicleFix } from "./vehicle";

/** A fix as it is stored; `receivedAt` in ms. */
export type StoredFix = Fix & { source: Source; receivedAt: number };

/** What fixes already looked at mean for those that follow. */
export type Before<F extends StoredFix> = {
  heardAt: HeardAt;
  last: VehicleFix | null;
  held: F | null;
};

export const nothingBefore = <F extends StoredFix>(): Before<F> => ({
  heardAt: {},
  last: null,
  held: null,
});

/**
 * Of a vehicle's stored fixes, oldest first, those that would have moved it had all come in time:
 * none of a source that did not lead then, no jump that the next fix does not confirm, of several
 * of one moment the first (design §2). With each, since when the vehicle stood there. Fixes can be
 * given in parts: `before` goes from one to the next, and is moved on.
 */
export function asInTime<F extends StoredFix>(
  stored: readonly F[],
  before: Before<F> = nothingBefore(),
): { fix: F; state: VehicleFix }[] {
  const seen: { fix: F; state: VehicleFix }[] = [];
  const { heardAt } = before;
  for (const fix of stored) {
    const at = fix.recordedAt.getTime();
    const leads = mayLead(fix.source, heardAt, at);
    heardAt[fix.source] = at;
    if (!leads) continue;
    const { last, held } = before;
    const jump: Parameters<typeof judge>[1] = held && {
      ...held,
      recordedAt: held.recordedAt.getTime(),
    };
    const { verdict } = judge(last, jump, fix, fix.receivedAt);
    if (verdict === "rejected") before.held = fix;
    if (verdict !== "accepted") continue;
    before.held = null;
    before.last = advance(last, fix, fix.source, at);
    seen.push({ fix, state: before.last });
  }
  return seen;
}
