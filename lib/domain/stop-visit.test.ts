import { describe, expect, test } from "vitest";
import { approach, leave, noVisit, type VisitFix } from "./stop-visit";

const gate = { lat: 24.7136, lng: 46.6753 };

/** A fix so many metres north of the gate. */
const fix = (seconds: number, metres: number, extra: Partial<VisitFix> = {}): VisitFix => ({
  lat: gate.lat + metres / 111_195,
  lng: gate.lng,
  at: seconds * 1000,
  speed: null,
  accuracy: 8,
  ...extra,
});

function arrival(fixes: VisitFix[]): number | null {
  let visit = noVisit;
  for (const one of fixes) {
    const seen = approach(visit, gate, one);
    if (seen.arrivedAt !== null) return seen.arrivedAt / 1000;
    visit = seen.visit;
  }
  return null;
}

function departure(fixes: VisitFix[]): number | null {
  let visit = noVisit;
  for (const one of fixes) {
    const seen = leave(visit, gate, one);
    if (seen.departedAt !== null) return seen.departedAt / 1000;
    visit = seen.visit;
  }
  return null;
}

describe("a vehicle arrives at a stop", () => {
  test("once it has been there for a minute, as of its first fix there", () => {
    expect(arrival([fix(0, 900), fix(30, 60), fix(60, 10), fix(89, 5)])).toBeNull();
    expect(arrival([fix(0, 900), fix(30, 60), fix(60, 10), fix(90, 5)])).toBe(30);
  });

  test("after 20 seconds when it says it stands", () => {
    const standing = { speed: 0 };
    expect(arrival([fix(0, 60, { speed: 30 }), fix(20, 5, standing)])).toBe(0);
  });

  test("with one fix a minute", () => {
    expect(arrival([fix(0, 800), fix(60, 40), fix(120, 40)])).toBe(60);
  });

  test("not by driving past", () => {
    const passing = Array.from({ length: 60 }, (_, i) => fix(i, 500 - i * 17, { speed: 60 }));
    expect(arrival(passing)).toBeNull();
  });

  test("though its receiver wanders over the edge meanwhile", () => {
    expect(arrival([fix(0, 95), fix(20, 120), fix(40, 90), fix(60, 101)])).toBe(0);
  });

  test("not by fixes too vague to say", () => {
    const vague = { accuracy: 300 };
    expect(arrival([fix(0, 10, vague), fix(60, 10, vague), fix(120, 10, vague)])).toBeNull();
  });
});

describe("a vehicle leaves a stop", () => {
  test("with the first of two fixes away from it", () => {
    expect(departure([fix(0, 10), fix(30, 200), fix(60, 350)])).toBe(30);
  });

  test("at once when it is far", () => {
    expect(departure([fix(0, 10), fix(60, 900)])).toBe(60);
  });

  test("only where it was: somebody may have said that it came sooner than it did", () => {
    expect(departure([fix(0, 900), fix(30, 500), fix(60, 20), fix(300, 500)])).toBe(300);
  });

  test("not by one fix that strays, nor by moving about the yard", () => {
    expect(
      departure([fix(0, 10), fix(30, 200), fix(60, 20), fix(90, 190), fix(120, 140)]),
    ).toBeNull();
  });
});
