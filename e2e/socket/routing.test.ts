import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WayView } from "../../lib/domain/trip-view";
import type { VehicleView } from "../../lib/domain/vehicle";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { dispatch, planTrip } from "./trip-calls";

/** Roads that always go by 1 km west of the straight line, at 10 m/s; there are none in the north. */
function roads(path: string) {
  const [, list = ""] = /^\/osrm\/route\/v1\/driving\/([^?]+)\?/.exec(path) ?? [];
  const places = list.split(";").map((pair) => pair.split(",").map(Number) as [number, number]);
  if (places.some(([, lat]) => lat > 60)) return { code: "NoRoute" };
  const [first, ...rest] = places as [[number, number], ...[number, number][]];
  const coordinates = [first];
  for (const [lng, lat] of rest) {
    const [fromLng, fromLat] = coordinates.at(-1) as [number, number];
    coordinates.push([Math.min(fromLng, lng) - 0.01, (fromLat + lat) / 2], [lng, lat]);
  }
  const legs = rest.map(() => ({ distance: 12_000, duration: 1200 }));
  return { code: "Ok", routes: [{ legs, geometry: { coordinates } }] };
}

describe("with a router", () => {
  let router: Server;
  let server: ServerProcess;
  let vehicleId: string;

  beforeAll(async () => {
    router = createServer((request, response) => {
      const answer = roads(request.url ?? "");
      response.writeHead(answer.code === "Ok" ? 200 : 400).end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => router.listen(0, "127.0.0.1", resolve));
    const { port } = router.address() as AddressInfo;
    const demo = { DEMO: "1", DEMO_VEHICLES: "1", DEMO_SIMULATE: "0" };
    server = await startServer({ ...demo, ROUTING_URL: `http://127.0.0.1:${port}/osrm/` });
    const vehicles = await dispatch<{ items: VehicleView[] }>(server.url, "GET", "/api/vehicles");
    vehicleId = vehicles.body.items[0]?.id as string;
  });
  afterAll(async () => {
    await server?.stop();
    router?.close();
  });

  const wayOf = async (id: string) =>
    (await dispatch<WayView>(server.url, "GET", `/api/trips/${id}/way`)).body;

  test("a trip goes by its roads, as far and as long as it says", async () => {
    const trip = await planTrip(server.url, vehicleId);
    expect(trip.distanceRemaining).toBe(24_000);
    expect(trip.expectedDuration).toBeGreaterThanOrEqual(2400);
    expect(await wayOf(trip.id)).toMatchObject({
      source: "router",
      distance: 24_000,
      points: [
        [24.7136, 46.6753],
        [expect.closeTo(24.7618), expect.closeTo(46.6653)],
        [24.81, 46.6753],
        [expect.closeTo(24.855), expect.closeTo(46.6653)],
        [24.9, 46.6753],
      ],
    });
  });

  test("where it knows none, a trip goes straight", async () => {
    const trip = await planTrip(server.url, vehicleId, {
      stops: [],
      destination: { lat: 61, lng: 46.6753 },
    });
    expect(await wayOf(trip.id)).toMatchObject({
      source: "straight",
      points: [
        [24.7136, 46.6753],
        [61, 46.6753],
      ],
    });
  });

  test("once it is gone, trips are planned all the same", async () => {
    router.closeAllConnections();
    await new Promise((resolve) => router.close(resolve));
    const trip = await planTrip(server.url, vehicleId, { stops: [] });
    expect((await wayOf(trip.id)).source).toBe("straight");
    expect((await rest(server.url, null, "GET", "/readyz")).status).toBe(200);
    expect(server.output()).toContain("the router at ROUTING_URL gave no way");
  });
});
