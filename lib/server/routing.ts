import { z } from "zod";
import type { LatLng } from "../domain/geo";
import { straightWay, type Way } from "../domain/way";
import { env } from "./env";
import { log } from "./log";
import { OutsideRefusal, outsideJson } from "./outside-json";
import { Recent } from "./recent";
import { remember } from "./remember";
import { wayOfRoute } from "./route-answer";

const TIMEOUT_MS = 3000;
const MOST_BYTES = 2 * 1024 * 1024;
/** A router that did not answer is left alone for so long: an import must not wait row by row. */
const REST_MS = 10_000;
const LOG_EVERY_MS = 60_000;

const state = remember("routing", () => ({
  ways: new Recent<string, Promise<Way>>(200),
  restsUntil: 0,
  toldAt: 0,
}));

/**
 * The way from the first of `places` through all others, by the router's roads (OSRM's HTTP API at
 * `router`), or straight lines when there is no router or it fails: planning never waits for one.
 */
export async function routeThrough(
  places: readonly LatLng[],
  router: string | undefined = env().ROUTING_URL,
): Promise<Way> {
  const [origin, ...stops] = places as [LatLng, ...LatLng[]];
  if (router && stops.length > 0 && Date.now() >= state.restsUntil) {
    try {
      return await route(router, places);
    } catch (error) {
      // It answered, so it is there: the next places may be within its roads.
      if (!isRefusal(error)) state.restsUntil = Date.now() + REST_MS;
      tell(error);
    }
  }
  return straightWay(origin, stops);
}

function route(router: string, places: readonly LatLng[]): Promise<Way> {
  const path = places.map(({ lng, lat }) => `${lng.toFixed(6)},${lat.toFixed(6)}`).join(";");
  const url = `${router}/route/v1/driving/${path}?overview=full&geometries=geojson&steps=false`;
  const known = state.ways.get(url);
  if (known) return known;
  const way = outsideJson(url, { timeout: TIMEOUT_MS, most: MOST_BYTES }).then((answer) =>
    wayOfRoute(answer, places),
  );
  state.ways.set(url, way);
  way.catch(() => state.ways.delete(url));
  return way;
}

const isRefusal = (error: unknown) =>
  error instanceof OutsideRefusal || error instanceof z.ZodError;

function tell(error: unknown): void {
  const now = Date.now();
  if (now - state.toldAt < LOG_EVERY_MS) return;
  state.toldAt = now;
  log.warn({ err: error }, "the router at ROUTING_URL gave no way: trips go by straight lines");
}
