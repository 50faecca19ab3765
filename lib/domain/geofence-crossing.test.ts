import { describe, expect, it } from "vitest";
import { type Fence, fenceIndex, fenceOf } from "./fence-index";
import { aFence, aPolygon, moved, seeded } from "./fences-for-tests";
import type { LatLng } from "./geo";
import { type CrossingFix, crossFix, noStays, type VehicleStays } from "./geofence-crossing";

const center = { lat: 24.7, lng: 46.6 };
const depot = fenceOf(aFence({ center, radius: 500 }), 0);

/** A fix `seconds` after midnight, so many metres east of the depot's centre. */
const fix = (seconds: number, east: number, more: Partial<CrossingFix> = {}): CrossingFix => ({
  ...moved(center, east),
  at: seconds * 1000,
  accuracy: 8,
  standingSince: null,
  ...more,
});

type Seen = { state: VehicleStays; told: string[] };

/** Fixes one after the other; what they told, as "kind seconds". */
function follow(fixes: CrossingFix[], fences: Fence[] = [depot], from?: VehicleStays): Seen {
  const index = fenceIndex(fences);
  let state: VehicleStays = from ?? noStays("van");
  const told: string[] = [];
  for (const one of fixes) {
    const after = crossFix(state, one, index);
    state = after.state;
    told.push(...after.crossings.map(({ kind, at }) => `${kind} ${at / 1000}`));
  }
  return { state, told };
}

const told = (fixes: CrossingFix[], fences?: Fence[]) => follow(fixes, fences).told;
const away = fix(0, 2000);

describe("a crossing", () => {
  it("is at the first of two fixes on the other side", () => {
    expect(told([away, fix(10, 485), fix(20, 480), fix(30, 535), fix(40, 540)])).toEqual([
      "enter 10",
      "exit 30",
    ]);
  });

  it("needs no second fix when the first is deep, or far", () => {
    expect(told([away, fix(10, 400), fix(20, 600)])).toEqual(["enter 10", "exit 20"]);
  });

  it("is none while fixes are nearer to the edge than they are exact", () => {
    const edge = [495, 505, 520, 497, 528, 510];
    expect(told([away, ...edge.map((east, i) => fix(10 + i, east))])).toEqual([]);
    expect(told([fix(0, 0), ...edge.map((east, i) => fix(10 + i, east))])).toEqual([]);
  });

  it("needs its two fixes in a row", () => {
    expect(told([away, fix(10, 485), fix(20, 500), fix(30, 485), fix(40, 500)])).toEqual([]);
  });

  it("is decided by no fix that is less exact than 100 m", () => {
    const vague = { accuracy: 101 };
    expect(told([away, fix(10, 0, vague), fix(20, 0, vague)])).toEqual([]);
  });

  it("asks for more depth of a fix that is less exact", () => {
    const vague = { accuracy: 60 };
    expect(told([away, fix(10, 460, vague), fix(20, 460, vague)])).toEqual([]);
    expect(told([away, fix(10, 430, vague), fix(20, 430, vague)])).toEqual(["enter 10"]);
  });

  it("is not invented: what is first seen inside has not come in, but may leave", () => {
    expect(told([fix(0, 0), fix(10, 0), fix(20, 2000)])).toEqual(["exit 20"]);
  });

  it("is none into a fence that was drawn around the vehicle", () => {
    const { state } = follow([away, fix(10, 1000)], []);
    const drawn = fenceOf(aFence({ center, radius: 1500 }), 20_000);
    const index = fenceIndex([drawn]);
    const before = crossFix({ ...state, seenAt: 10_000 }, fix(15, 1000), index, 15_000);
    expect(before.state.stays.size).toBe(0);
    const { state: after, crossings } = crossFix(before.state, fix(30, 1000), index, 30_000);
    expect(crossings).toEqual([]);
    expect(after.stays.get("depot")?.is).toBe("inside");
  });

  it("is told of those vehicles alone that the fence is for", () => {
    const forOther = fenceOf(aFence({ center, vehicleIds: ["lorry"] }), 0);
    const forThis = fenceOf(aFence({ center, id: "own", vehicleIds: ["van"] }), 0);
    expect(told([away, fix(10, 0)], [forOther])).toEqual([]);
    expect(told([away, fix(10, 0)], [forThis])).toEqual(["enter 10"]);
  });

  it("into a small fence is seen by one fix in its middle, if that is exact enough", () => {
    const small = [fenceOf(aFence({ center, radius: 20 }), 0)];
    expect(told([away, fix(10, 2), fix(20, 2000)], small)).toEqual(["enter 10", "exit 20"]);
    const vague = { accuracy: 40 };
    expect(told([away, fix(10, 2, vague), fix(20, 2000)], small)).toEqual([]);
    expect(told([away, fix(10, 2, vague), fix(20, 4, vague)], small)).toEqual(["enter 10"]);
  });
});

describe("a stay", () => {
  const yard = [fenceOf(aFence({ center, radius: 500, dwellSeconds: 60 }), 0)];

  it("is told once, of the moment it was long enough", () => {
    const fixes = [away, fix(10, 0), fix(50, 0), fix(75, 0), fix(90, 0), fix(400, 0)];
    expect(told(fixes, yard)).toEqual(["enter 10", "dwell 70"]);
  });

  it("counts from where the vehicle was first seen inside, and anew after it was outside", () => {
    const fixes = [fix(0, 0), fix(61, 0), fix(70, 2000), fix(80, 0), fix(200, 0)];
    expect(told(fixes, yard)).toEqual(["dwell 60", "exit 70", "enter 80", "dwell 140"]);
  });

  it("is not shown by a fix outside", () => {
    expect(told([away, fix(10, 0), fix(100, 2000)], yard)).toEqual(["enter 10", "exit 100"]);
  });
});

describe("a vehicle that stands beside a fence", () => {
  it("does not wander in with its receiver's noise, though two fixes in a row are inside", () => {
    const day = (standingSince: number | null) => {
      const random = seeded(1);
      const noisy = Array.from({ length: 2000 }, (_, i) =>
        fix(10 + 60 * i, 505 + 10 * gaussian(random), { accuracy: 15, standingSince }),
      );
      return told([away, ...noisy]);
    };
    expect(day(null)).not.toEqual([]);
    expect(day(10_000)).toEqual([]);
  });

  it("has come in when its next fix is inside, hours later, and it seems never to have moved", () => {
    const slow = { standingSince: 0 };
    expect(told([fix(0, 3000, slow), fix(7200, 100, slow)])).toEqual(["enter 7200"]);
  });

  it("has come in when it stands inside", () => {
    const parked = { standingSince: 20_000 };
    const fixes = [away, fix(20, 490, parked), fix(80, 485, parked), fix(140, 488, parked)];
    expect(told(fixes)).toEqual(["enter 20"]);
  });
});

/** Normally distributed: G. E. P. Box and M. E. Muller, Annals of Mathematical Statistics 29, 1958. */
const gaussian = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

type Leg = { from: [number, number]; to: [number, number] };
const length = ({ from, to }: Leg) => Math.hypot(to[0] - from[0], to[1] - from[1]);

/** On foot at 1.4 m/s along legs (metres east and north of the centre), `every` seconds a fix, 8 m of noise. */
function walk(seed: number, legs: Leg[], every: number, accuracy: number | null): CrossingFix[] {
  const random = seeded(seed);
  const fixes: CrossingFix[] = [];
  const metre = {
    lat: moved(center, 0, 1).lat - center.lat,
    lng: moved(center, 1).lng - center.lng,
  };
  let walked = random() * 1.4 * every;
  for (const leg of legs) {
    for (; walked < length(leg); walked += 1.4 * every) {
      const part = walked / length(leg);
      const [x, y] = [
        leg.from[0] + part * (leg.to[0] - leg.from[0]),
        leg.from[1] + part * (leg.to[1] - leg.from[1]),
      ];
      fixes.push({
        lat: center.lat + (y + 8 * gaussian(random)) * metre.lat,
        lng: center.lng + (x + 8 * gaussian(random)) * metre.lng,
        at: fixes.length * every * 1000,
        accuracy,
        standingSince: null,
      });
    }
    walked -= length(leg);
  }
  return fixes;
}

/** Legs through these points. */
const through = (...points: [number, number][]): Leg[] =>
  points.slice(1).map((to, i) => ({ from: points[i] as [number, number], to }));

const onCircle = (radius: number, degrees: number): [number, number] => [
  radius * Math.cos((degrees * Math.PI) / 180),
  radius * Math.sin((degrees * Math.PI) / 180),
];
const arc = (radius: number, from: number, to: number) =>
  Array.from({ length: 61 }, (_, i) => onCircle(radius, from + ((to - from) * i) / 60));

/** From outside along the edge, in, along the edge again, out: a circle, and a polygon with a notch. */
function edges(every: number): [string, Fence, Leg[]][] {
  // 200 fixes and more along each edge.
  const r = (every * 300) / Math.PI;
  const along = every * 300;
  const notched: [number, number][] = [
    [0, 0],
    [along, 0],
    [along, along],
    [along / 2, along / 2],
    [0, along],
  ];
  const round = fenceOf(aFence({ center, radius: r }), 0);
  const angular = fenceOf(
    aPolygon(notched.map(([east, north]): LatLng => moved(center, east, north))),
    0,
  );
  return [
    [
      "circle",
      round,
      through([r + 200, 0], ...arc(r, 0, 175), [0, 0], ...arc(r, 180, 355), [r + 200, -20]),
    ],
    [
      "polygon",
      angular,
      through(
        [-200, -200],
        [0, 0],
        [along, 0],
        [along * 0.6, along * 0.2],
        [along, along],
        [along / 2, along / 2],
        [0, along],
        [-200, along],
      ),
    ],
  ];
}

describe("a walk along the edge of a fence with 8 m of noise", () => {
  const cases = [1, 60].flatMap((every) =>
    edges(every).flatMap(([shape, fence, legs]) =>
      [8, null].map((accuracy) => ({ shape, every, accuracy, fence, legs })),
    ),
  );

  it.each(cases)(
    "goes in once and out once: $shape, a fix in $every s, accuracy $accuracy, 1,000 seeds",
    ({ fence, legs, every, accuracy }) => {
      for (let seed = 0; seed < 1000; seed++) {
        const fixes = walk(seed, legs, every, accuracy);
        const kinds = told(fixes, [fence]).map((one) => one.split(" ")[0]);
        expect(kinds, `seed ${seed}`).toEqual(["enter", "exit"]);
      }
    },
    120_000,
  );
});
