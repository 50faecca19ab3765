import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Drive, EtaModel, type EtaQuestion } from "./eta";
import { distance, type LatLng } from "./geo";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Monday, midnight at longitude 0, ms. */
const MONDAY = Date.UTC(2026, 0, 5);
const depot = { lat: 24.7, lng: 0 };

/** The same draws every time (mulberry32), 0 ≤ draw < 1. */
function dice(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const between = (a: LatLng, b: LatLng, share: number) => ({
  lat: a.lat + (b.lat - a.lat) * share,
  lng: a.lng + (b.lng - a.lng) * share,
});

/** A steady drive of so many seconds, a fix every tenth of the way. */
function drive(at: number, from: LatLng, to: LatLng, seconds: number): Drive {
  const fixes = Array.from({ length: 11 }, (_, n) => ({
    ...between(from, to, n / 10),
    at: at + n * seconds * 100,
  }));
  return { fixes, to };
}

const places = (draw: () => number) => {
  const place = () => ({ lat: 24.6 + draw() * 0.2, lng: -0.1 + draw() * 0.2 });
  return { from: place(), to: place() };
};

/** A fleet that drives all day, each drive's time by `secondsFor` the metres and solar hour. */
function taught(count: number, secondsFor: (metres: number, hour: number, to: LatLng) => number) {
  const model = new EtaModel();
  const draw = dice(7);
  for (let n = 0; n < count; n++) {
    const at = MONDAY + n * 37 * MINUTE;
    const { from, to } = places(draw);
    const hour = ((at - MONDAY) / HOUR) % 24;
    model.learn(drive(at, from, to, secondsFor(distance(from, to), hour, to)));
  }
  return model;
}

const ask = (model: EtaModel, question: Partial<EtaQuestion> = {}) => {
  const at = question.at ?? MONDAY + 60 * 24 * HOUR;
  return model.predict({
    at,
    driven: [{ ...depot, at }],
    to: { lat: 24.7, lng: 0.05 },
    road: null,
    ...question,
  });
};

describe("before any drive", () => {
  it("it is as fast as a town: 5 km in ten to twenty minutes, says it is a guess, and owns to doubt", () => {
    const { seconds, earliest, latest, source } = ask(new EtaModel());
    expect(seconds).toBeGreaterThan(600);
    expect(seconds).toBeLessThan(1200);
    expect(source).toBe("prior");
    expect(latest / earliest).toBeGreaterThan(2);
  });

  it("farther takes longer, but less than in proportion", () => {
    const model = new EtaModel();
    const near = ask(model, { to: { lat: 24.7, lng: 0.02 } }).seconds;
    const far = ask(model, { to: { lat: 24.7, lng: 0.2 } }).seconds;
    expect(far).toBeGreaterThan(near * 2);
    expect(far).toBeLessThan(near * 10);
  });
});

describe("from the fleet's own drives", () => {
  it("it learns how slow the fleet is", () => {
    const { seconds, source } = ask(taught(300, (metres) => metres / 4));
    expect(seconds / (distance(depot, { lat: 24.7, lng: 0.05 }) / 4)).toBeCloseTo(1, 0.9);
    expect(source).toBe("fleet");
  });

  it("it learns the hours that are slow", () => {
    const model = taught(600, (metres, hour) => metres / (hour > 6 && hour < 12 ? 4 : 9));
    const day = MONDAY + 60 * 24 * HOUR;
    const rush = ask(model, { at: day + 9 * HOUR }).seconds;
    const night = ask(model, { at: day + 20 * HOUR }).seconds;
    expect(rush / night).toBeGreaterThan(1.4);
  });

  it("it learns a destination that takes longer than its distance tells", () => {
    const model = new EtaModel();
    const slow = { lat: 24.75, lng: 0.05 };
    const draw = dice(3);
    for (let n = 0; n < 400; n++) {
      const { from, to } = places(draw);
      const goal = n % 8 === 0 ? slow : to;
      const metres = distance(from, goal);
      model.learn(drive(MONDAY + n * 37 * MINUTE, from, goal, metres / (goal === slow ? 4 : 8)));
    }
    const mirrored = { lat: 24.65, lng: -0.05 };
    expect(ask(model, { to: slow }).seconds / ask(model, { to: mirrored }).seconds).toBeGreaterThan(
      1.3,
    );
  });

  it("80 % of arrivals fall within the range, nearly", () => {
    const model = new EtaModel();
    const draw = dice(11);
    const noise = () => Math.exp((draw() + draw() + draw() - 1.5) * 0.8);
    let inside = 0;
    for (let n = 0; n < 1500; n++) {
      const at = MONDAY + n * 37 * MINUTE;
      const { from, to } = places(draw);
      const seconds = 60 + (distance(from, to) / 8) * noise();
      const { earliest, latest } = ask(model, { at, driven: [{ ...from, at }], to });
      if (n >= 500 && earliest <= seconds && seconds <= latest) inside++;
      model.learn(drive(at, from, to, seconds));
    }
    expect(inside / 1000).toBeGreaterThan(0.75);
    expect(inside / 1000).toBeLessThan(0.85);
  });

  it("it forgets the drives beyond those it may remember, the oldest first", () => {
    const model = new EtaModel(20);
    const remembered = new EtaModel(1000);
    const to = { lat: 24.7, lng: 0.05 };
    for (let n = 0; n < 20; n++) {
      const slow = drive(MONDAY + n * HOUR, depot, to, 3000);
      model.learn(slow);
      remembered.learn(slow);
    }
    for (let n = 0; n < 20; n++) {
      const elsewhere = { lat: 24.3, lng: 0.4 + n / 100 };
      const there = drive(MONDAY + (20 + n) * HOUR, { lat: 24.3, lng: 0.3 }, elsewhere, 600);
      model.learn(there);
      remembered.learn(there);
    }
    expect(ask(model).seconds).toBeLessThan(ask(remembered).seconds * 0.95);
  });

  it("a drive too short to teach anything changes nothing", () => {
    const model = new EtaModel();
    const before = ask(model);
    model.learn({ fixes: [], to: depot });
    model.learn({ fixes: [{ ...depot, at: 0 }], to: depot });
    model.learn(drive(MONDAY, depot, { lat: 24.7, lng: 0.001 }, 30));
    expect(ask(model)).toEqual(before);
  });
});

describe("under way", () => {
  const to = { lat: 24.7, lng: 0.05 };
  const at = MONDAY + 60 * 24 * HOUR;
  const here = { lat: 24.7, lng: 0.02 };

  it("a drive that crawled so far is expected later than one that flew", () => {
    const model = new EtaModel();
    const crawled = [
      { ...depot, at: at - 15 * MINUTE },
      { ...between(depot, here, 0.9), at: at - 2 * MINUTE },
    ];
    const flew = [
      { ...depot, at: at - 2 * MINUTE },
      { ...between(depot, here, 0.5), at: at - MINUTE },
    ];
    const seconds = (driven: EtaQuestion["driven"]) =>
      ask(model, { at, driven: [...driven, { ...here, at }], to }).seconds;
    expect(seconds(crawled)).toBeGreaterThan(seconds(flew) * 1.2);
  });

  it("time goes on while no fix comes, but never past half of what was left", () => {
    const model = new EtaModel();
    const driven = [
      { ...depot, at: at - 2 * MINUTE },
      { ...here, at },
    ];
    const fresh = ask(model, { at, driven, to });
    const later = ask(model, { at: at + MINUTE, driven, to });
    expect(later.seconds).toBeGreaterThan(fresh.seconds - 75);
    expect(later.seconds).toBeLessThan(fresh.seconds - 45);
    expect(ask(model, { at: at + 5 * HOUR, driven, to }).seconds).toBeGreaterThan(60);
  });
});

describe("with a router's word", () => {
  const road = { distance: 7000, duration: 600 };

  it("it rests on the router while the fleet is unknown", () => {
    const { seconds, source } = ask(new EtaModel(), { road: { ...road, duration: 2400 } });
    expect(source).toBe("router");
    expect(seconds).toBeGreaterThan(ask(new EtaModel()).seconds * 1.4);
  });

  it("it learns by how much the router is always wrong", () => {
    const model = new EtaModel();
    const draw = dice(5);
    for (let n = 0; n < 200; n++) {
      const { from, to } = places(draw);
      // Nothing the fleet could know: only the router tells which drives are long.
      const duration = 300 * Math.exp(draw() * 2);
      const lived = drive(MONDAY + n * 37 * MINUTE, from, to, duration * 1.5);
      model.learn({ ...lived, road: { distance: 1, duration } });
    }
    const { seconds, source } = ask(model, { road });
    expect(source).toBe("router");
    expect(seconds / 900).toBeGreaterThan(0.9);
    expect(seconds / 900).toBeLessThan(1.1);
  });

  it("it trusts the fleet over a router that talks nonsense", () => {
    const model = new EtaModel();
    const draw = dice(9);
    for (let n = 0; n < 200; n++) {
      const { from, to } = places(draw);
      const lived = drive(MONDAY + n * 37 * MINUTE, from, to, distance(from, to) / 8);
      model.learn({ ...lived, road: { distance: 1, duration: 60 * Math.exp(draw() * 5) } });
    }
    expect(ask(model, { road }).source).toBe("fleet");
  });
});

it("whatever it is taught and asked, an answer is finite, not negative and within its range", () => {
  const place = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  const steps = fc.array(fc.tuple(place, fc.integer({ min: 0, max: 10_000_000 })), {
    minLength: 1,
    maxLength: 8,
  });
  const fixes = steps.map((list) => {
    let at = MONDAY;
    return list.map(([where, wait]) => {
      at += wait;
      return { ...where, at };
    });
  });
  const road = fc.option(
    fc.record({ distance: fc.constantFrom(0, 1e9), duration: fc.constantFrom(0, 1, 1e9) }),
  );
  const drives = fc.array(fc.record({ fixes, to: place, road }), { maxLength: 12 });
  fc.assert(
    fc.property(
      drives,
      fixes,
      fc.option(place),
      road,
      fc.integer({ min: -1, max: 1e9 }),
      (past, driven, goal, said, wait) => {
        const model = new EtaModel();
        for (const each of past) model.learn(each);
        const here = driven.at(-1) as EtaQuestion["driven"][number];
        const { seconds, earliest, latest } = model.predict({
          at: here.at + wait,
          driven,
          to: goal ?? here,
          road: said,
        });
        expect(Number.isFinite(latest)).toBe(true);
        expect(earliest).toBeGreaterThanOrEqual(0);
        expect(seconds).toBeGreaterThanOrEqual(earliest);
        expect(latest).toBeGreaterThanOrEqual(seconds);
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});
