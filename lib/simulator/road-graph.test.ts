import { expect, it } from "vitest";
import { distance } from "../domain/geo";
import { legs, nearestOnRoads, onward, placeOn } from "./road-graph";

it("lets one drive from any road to any other", () => {
  for (const start of legs) {
    const seen = new Set([start]);
    for (const leg of seen) for (const next of onward(leg)) seen.add(next);
    expect(new Set([...seen].map((leg) => leg.road))).toEqual(new Set(legs.map((l) => l.road)));
  }
});

it("stays in and around Riyadh, with legs of a believable length", () => {
  const centre = { lat: 24.7136, lng: 46.6753 };
  for (const leg of legs) {
    expect(leg.length).toBeGreaterThan(100);
    expect(leg.length).toBeLessThan(20_000);
    for (const point of leg.points) expect(distance(centre, point)).toBeLessThan(30_000);
  }
});

it("finds the place and heading some way along a leg", () => {
  for (const leg of legs) {
    const middle = placeOn(leg, leg.length / 2);
    const nearest = Math.min(...leg.points.map((point) => distance(point, middle)));
    expect(nearest).toBeLessThan(leg.length);
    expect(placeOn(leg, leg.length + 5)).toMatchObject(leg.points.at(-1) ?? {});
    expect(placeOn(leg, 0)).toMatchObject(leg.points[0] ?? {});
  }
});

it("finds the place on the roads that is nearest to a point beside them", () => {
  for (const leg of legs.slice(0, 20)) {
    const place = placeOn(leg, leg.length / 2);
    const found = nearestOnRoads({ lat: place.lat + 0.0001, lng: place.lng });
    expect(distance(placeOn(found.leg, found.along), place)).toBeLessThan(25);
  }
});
