import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { straightWay } from "../domain/way";
import { log } from "./log";
import { remember } from "./remember";
import { routeThrough } from "./routing";

const places = [
  { lat: 24.7, lng: 46.6 },
  { lat: 24.8, lng: 46.6 },
  { lat: 24.8, lng: 46.7 },
];
const straight = straightWay(places[0] as (typeof places)[0], places.slice(1));

/** North to the first stop by a bend, then east to the second. */
const answer = {
  code: "Ok",
  routes: [
    {
      legs: [
        { distance: 12_000, duration: 900, summary: "" },
        { distance: 10_100, duration: 700, summary: "" },
      ],
      geometry: {
        type: "LineString",
        coordinates: [
          [46.6, 24.7],
          [46.602, 24.75],
          [46.6, 24.8],
          [46.65, 24.8],
          [46.7, 24.8],
        ],
      },
    },
  ],
};

let server: Server | undefined;
const asked: string[] = [];

/** A router of the test's own. */
async function router(answers: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answers(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const json = (value: unknown, status = 200) =>
  router((_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(value));
  });

beforeEach(() => {
  asked.length = 0;
  // Each test meets a router nobody has heard of.
  Object.assign(
    remember("routing", () => ({})),
    { restsUntil: 0, toldAt: 0 },
  );
  vi.spyOn(log, "warn").mockImplementation(() => {});
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  vi.restoreAllMocks();
});

describe("a way by a router", () => {
  it("is its line, cut at the stops, with its metres and seconds", async () => {
    const way = await routeThrough(places, await json(answer));
    expect(way).toEqual({
      points: [
        [24.7, 46.6],
        [24.75, 46.602],
        [24.8, 46.6],
        [24.8, 46.7],
      ],
      stopAt: [2, 3],
      distance: [12_000, 10_100],
      duration: [900, 700],
    });
    expect(asked).toEqual([
      "/route/v1/driving/46.600000,24.700000;46.600000,24.800000;46.700000,24.800000?overview=full&geometries=geojson&steps=false",
    ]);
  });

  it("is cut where the stop is meant when the line passes it twice", async () => {
    const there = [46.6, 24.7];
    const via = [46.6, 24.8];
    const stop = { lat: 24.8, lng: 46.6 };
    // Past the stop to the end of the road, where it turns, and to the stop on the way back.
    const coordinates = [there, via, [46.6, 24.9], via, there];
    const legs = [
      { distance: 33_358, duration: 1 },
      { distance: 11_119, duration: 1 },
    ];
    const url = await json({ code: "Ok", routes: [{ legs, geometry: { coordinates } }] });
    const home = { lat: 24.7, lng: 46.6 };
    const way = await routeThrough([home, stop, home], url);
    expect(way.points.slice(0, (way.stopAt[0] ?? 0) + 1)).toContainEqual([24.9, 46.6]);
    expect(way.points[way.stopAt[0] ?? 0]).toEqual([24.8, 46.6]);
  });

  it("is asked for once", async () => {
    const url = await json(answer);
    const ways = await Promise.all([routeThrough(places, url), routeThrough(places, url)]);
    expect(await routeThrough(places, url)).toEqual(ways[0]);
    expect(asked).toHaveLength(1);
  });
});

describe("a way without a router", () => {
  it("is straight when none is set, and asks nobody", async () => {
    expect(await routeThrough(places, "")).toEqual(straight);
    expect(log.warn).not.toHaveBeenCalled();
  });

  it("is straight when the router is not there, and says so once a minute at most", async () => {
    const gone = await json(answer);
    await new Promise((resolve) => server?.close(resolve));
    for (let i = 0; i < 3; i++) expect(await routeThrough(places, gone)).toEqual(straight);
    expect(log.warn).toHaveBeenCalledTimes(1);
  });

  it("is straight when the router finds none, and asks again for others", async () => {
    const url = await json({ code: "NoRoute", message: "Impossible route" }, 400);
    expect(await routeThrough(places, url)).toEqual(straight);
    expect(await routeThrough(places.slice(1), url)).toMatchObject({ duration: null });
    expect(asked).toHaveLength(2);
  });

  it("is straight when the router's answer is none to the question", async () => {
    const [route] = answer.routes;
    const wrong = [
      { code: "Ok", routes: [] },
      { code: "Ok", routes: [{ ...route, legs: route?.legs.slice(1) }] },
      {
        code: "Ok",
        routes: [
          {
            ...route,
            geometry: {
              coordinates: [
                [46, 24],
                [46, 95],
              ],
            },
          },
        ],
      },
      { code: "Ok", routes: [{ ...route, geometry: "_p~iF~ps|U_ulLnnqC" }] },
      "<html>",
      null,
    ];
    for (const value of wrong) {
      expect(await routeThrough(places, await json(value))).toEqual(straight);
      server?.close();
    }
  });

  it("is straight when the answer is without end", async () => {
    const url = await router((_, response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write(" ".repeat(65_536)));
      };
      response.on("drain", pour);
      pour();
    });
    expect(await routeThrough(places, url)).toEqual(straight);
  });

  it("is straight after three seconds of silence, and the next does not wait", async () => {
    const url = await router(() => {});
    const startedAt = Date.now();
    expect(await routeThrough(places, url)).toEqual(straight);
    expect(Date.now() - startedAt).toBeLessThan(4500);
    expect(await routeThrough(places, url)).toEqual(straight);
    expect(Date.now() - startedAt).toBeLessThan(4600);
    expect(asked).toHaveLength(1);
  });
});
