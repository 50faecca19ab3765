import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { FoundPlace } from "../../lib/domain/place";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { demoCookie } from "../sign-in";
import { test } from "./contract-test";

type Found = { items: FoundPlace[]; nextCursor: null; geocoder: string };

const find = async (url: string, q: string, more = "") => {
  const cookie = await demoCookie(url, "dispatcher");
  return rest<Found>(url, cookie, "GET", `/api/places?q=${encodeURIComponent(q)}${more}`);
};
const save = async (url: string, place: object) =>
  rest<FoundPlace>(url, await demoCookie(url, "dispatcher"), "POST", "/api/places", place);

describe("a saved place", () => {
  test("is found by any part of its name, whatever its case", async ({ url }) => {
    const name = `Depot ${randomUUID()}`;
    const saved = await save(url, { name: ` ${name} `, lat: 24.7, lng: 46.6 });
    expect(saved.status).toBe(201);
    const place = { lat: 24.7, lng: 46.6, label: name, source: "saved", id: saved.body.id };
    expect(saved.body).toEqual(place);
    const found = await find(url, name.slice(3).toUpperCase());
    expect(found.body).toEqual({ items: [place], nextCursor: null, geocoder: "none" });
  });

  test("is found by its own letters only: % and _ stand for themselves", async ({ url }) => {
    const mark = randomUUID();
    await save(url, { name: `A_b ${mark}`, lat: 1, lng: 1 });
    await save(url, { name: `Axb ${mark}`, lat: 1, lng: 1 });
    const { body } = await find(url, `a_b ${mark}`);
    expect(body.items.map(({ label }) => label)).toEqual([`A_b ${mark}`]);
    expect((await find(url, `%${mark}`)).body.items).toEqual([]);
  });

  test("has its name alone", async ({ url }) => {
    const name = `Depot ${randomUUID()}`;
    await save(url, { name, lat: 1, lng: 1 });
    const second = await save(url, { name, lat: 2, lng: 2 });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ error: { code: "CONFLICT" } });
  });

  test("can be deleted, once", async ({ url }) => {
    const cookie = await demoCookie(url, "dispatcher");
    const name = `Depot ${randomUUID()}`;
    const { id } = (await save(url, { name, lat: 1, lng: 1 })).body;
    const path = `/api/places/${id}`;
    expect((await rest(url, cookie, "DELETE", path)).status).toBe(204);
    expect((await find(url, name)).body.items).toEqual([]);
    expect((await rest(url, cookie, "DELETE", path)).status).toBe(404);
    expect((await rest(url, cookie, "DELETE", "/api/places/none")).status).toBe(404);
  });

  test("needs a name and a place on earth", async ({ url }) => {
    const answer = await save(url, { name: " ", lat: 91, lng: 1 });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: { code: "BAD_REQUEST", issues: [{ path: ["lat"] }, { path: ["name"] }] },
    });
    expect((await find(url, "\0")).status).toBe(400);
    expect((await find(url, "x", "&limit=0")).status).toBe(400);
  });

  test("is no matter of drivers or strangers", async ({ url }) => {
    const driver = await demoCookie(url, "driver41");
    const place = { name: randomUUID(), lat: 1, lng: 1 };
    expect((await rest(url, driver, "GET", "/api/places?q=a")).status).toBe(403);
    expect((await rest(url, driver, "POST", "/api/places", place)).status).toBe(403);
    expect((await rest(url, driver, "DELETE", `/api/places/${randomUUID()}`)).status).toBe(403);
    expect((await rest(url, null, "GET", "/api/places?q=a")).status).toBe(401);
  });
});

describe("with a geocoder and a router", () => {
  let nominatim: Server;
  let server: ServerProcess;
  const asked: { at: number; url: URL; agent: string | undefined }[] = [];
  const answers = (request: IncomingMessage) => {
    const q = new URL(request.url ?? "", "http://x").searchParams.get("q") ?? "";
    if (q.startsWith("broken")) return { status: 500, body: "<html>" };
    const long = Array.from({ length: 30 }, (_, i) => `Street ${i}`).join(", ");
    const names = q.startsWith("long") ? [long] : [`${q}, Riyadh`];
    const places = names.map((display_name) => ({ lat: "24.65", lon: "46.71", display_name }));
    return { status: 200, body: JSON.stringify(places) };
  };

  beforeAll(async () => {
    nominatim = createServer((request, response) => {
      const url = new URL(request.url ?? "", "http://x");
      asked.push({ at: Date.now(), url, agent: request.headers["user-agent"] });
      const { status, body } = answers(request);
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    });
    await new Promise<void>((resolve) => nominatim.listen(0, "127.0.0.1", resolve));
    const { port } = nominatim.address() as AddressInfo;
    server = await startServer({
      DEMO: "1",
      DEMO_VEHICLES: "1",
      DEMO_SIMULATE: "0",
      GEOCODER_URL: `http://127.0.0.1:${port}/nominatim/`,
    });
  });
  afterAll(async () => {
    await server?.stop();
    nominatim?.close();
  });

  test("its places come after the saved ones", async () => {
    await save(server.url, { name: "Olaya depot", lat: 24.7, lng: 46.6 });
    const { body } = await find(server.url, "olaya");
    expect(body).toEqual({
      items: [
        expect.objectContaining({ label: "Olaya depot", source: "saved" }),
        { lat: 24.65, lng: 46.71, label: "olaya, Riyadh", source: "geocoder" },
      ],
      nextCursor: null,
      geocoder: "ok",
    });
    const { url, agent } = asked.at(-1) as (typeof asked)[0];
    expect(url.pathname).toBe("/nominatim/search");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      format: "jsonv2",
      q: "olaya",
      limit: "5",
      "accept-language": "en",
    });
    expect(agent).toMatch(/^Qafila\/\d+\.\d+\.\d+/);
  });

  test("it is asked once for the same, at most once a second, and never for two letters", async () => {
    const before = asked.length;
    const questions = ["north", "north", "south", "ab"];
    const found = await Promise.all(questions.map((q) => find(server.url, q)));
    expect(found.map(({ body }) => body.geocoder)).toEqual(["ok", "ok", "ok", "ok"]);
    await find(server.url, "north");
    const since = asked.slice(before - 1);
    expect(since.slice(1).map(({ url }) => url.searchParams.get("q"))).toEqual(["north", "south"]);
    for (const [i, { at }] of since.slice(1).entries())
      expect(at - (since[i]?.at ?? 0)).toBeGreaterThanOrEqual(900);
  });

  test("an address that is longer than a label keeps its first parts", async () => {
    const [place] = (await find(server.url, "long address")).body.items;
    expect(place?.label).toMatch(/^Street 0, .*Street \d+$/);
    expect(place?.label.length).toBeLessThanOrEqual(120);
  });

  test("that fails, or has no turn, there are the saved places", async () => {
    await save(server.url, { name: "Broken bridge", lat: 1, lng: 2 });
    const failed = await find(server.url, "broken");
    expect(failed.body).toMatchObject({
      items: [{ label: "Broken bridge" }],
      geocoder: "unavailable",
    });
    const many = Array.from({ length: 12 }, (_, i) => find(server.url, `quarter ${i}`));
    const states = (await Promise.all(many)).map(({ body }) => body.geocoder);
    expect(new Set(states)).toEqual(new Set(["ok", "unavailable"]));
  });
});
