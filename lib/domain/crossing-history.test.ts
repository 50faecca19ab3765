import { describe, expect, it } from "vitest";
import { correct, type KnownCrossing, stayAfter } from "./crossing-history";
import type { CrossingKind } from "./geofence";

const kept = (kind: CrossingKind, at: number): KnownCrossing => ({
  id: `${kind} ${at}`,
  geofenceId: "depot",
  kind,
  at,
});

describe("how a vehicle stood to a fence", () => {
  it("is where its last crossing left it", () => {
    expect(stayAfter([kept("enter", 10)], undefined, null)).toMatchObject({
      is: "inside",
      since: 10,
      hasDwelled: false,
    });
    const left = stayAfter([kept("enter", 10), kept("exit", 20)], undefined, null);
    expect(left?.is).toBe("outside");
  });

  it("remembers that a stay was told, and none before it", () => {
    const stay = stayAfter([kept("enter", 10), kept("dwell", 40)], undefined, 30);
    expect(stay).toMatchObject({ is: "inside", since: 10, hasDwelled: true });
    const before = [kept("dwell", 5), kept("exit", 8), kept("enter", 10)];
    expect(stayAfter(before, undefined, 30)).toMatchObject({ since: 10, hasDwelled: false });
    // Seen inside first: it has no enter.
    const first = stayAfter([kept("dwell", 60_000)], undefined, 30);
    expect(first).toMatchObject({ is: "inside", since: 30_000, hasDwelled: true });
  });

  it("follows from what came next when nothing was before, and is else unknown", () => {
    expect(stayAfter([], kept("enter", 10), null)?.is).toBe("outside");
    expect(stayAfter([], kept("exit", 10), null)?.is).toBe("inside");
    expect(stayAfter([], kept("dwell", 60_000), 30)).toMatchObject({ is: "inside", since: 30_000 });
    expect(stayAfter([], undefined, null)).toBeNull();
  });
});

describe("what is kept of a fence", () => {
  it("is right when its fixes say the same", () => {
    const same = [kept("enter", 10), kept("exit", 20)];
    expect(correct(same, same)).toEqual({ moved: [], missing: [], wrong: [] });
  });

  it("lacks what was found late, moves what was sooner, and loses what was not", () => {
    const found = [kept("enter", 5), kept("exit", 20), kept("enter", 30)];
    const [enter, exit, again] = [kept("enter", 10), kept("exit", 20), kept("exit", 40)];
    expect(correct([enter, exit, again], found)).toEqual({
      moved: [{ from: enter, to: found[0] }],
      missing: [found[2]],
      wrong: [again],
    });
  });
});
