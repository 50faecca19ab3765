import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { ask, type Client, collect, done, next } from "../client";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { fix, history, test } from "./contract-test";

const report = async (driver: Client, positions: unknown) =>
  (await done(driver, "position:report", positions))?.results;

describe("a reported position", () => {
  test("is in history once it is acknowledged", async ({ url, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver26");
    const id = randomUUID();
    const sent = { ...fix(1), id };
    expect(await report(driver, sent)).toEqual([{ verdict: "accepted" }]);
    expect(await history(url, vehicle.id)).toEqual([
      expect.objectContaining({
        id,
        lat: sent.lat,
        lng: sent.lng,
        recordedAt: sent.recordedAt,
        receivedAt: expect.stringMatching(/Z$/),
        late: false,
      }),
    ]);
  });

  test("is a duplicate the second time, by id or by its time", async ({ url, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver27");
    const named = { ...fix(4), id: randomUUID() };
    const unnamed = fix(2, 20);
    expect(await report(driver, [named, unnamed])).toEqual([
      { verdict: "accepted" },
      { verdict: "accepted" },
    ]);
    const upperCase = { ...named, id: named.id.toUpperCase() };
    expect(await report(driver, [named, unnamed, upperCase])).toEqual(
      Array.from({ length: 3 }, () => ({ verdict: "duplicate" })),
    );
    expect(await history(url, vehicle.id)).toHaveLength(2);
  });

  test("is a duplicate within one array and in reports sent at once", async ({ url, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver28");
    const same = { ...fix(3), id: randomUUID() };
    const verdicts = (await report(driver, [same, same]))?.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(["accepted", "duplicate"]);
    const again = { ...fix(1), id: randomUUID() };
    const answers = await Promise.all([1, 2, 3, 4].map(() => report(driver, again)));
    const flat = answers.flat().map((result) => result?.verdict);
    expect(flat.filter((verdict) => verdict === "accepted")).toHaveLength(1);
    expect(flat.filter((verdict) => verdict === "duplicate")).toHaveLength(3);
    expect(await history(url, vehicle.id)).toHaveLength(2);
  });

  test("is late when older than the newest: history, never the marker", async ({
    url,
    as,
    onDuty,
  }) => {
    const { driver, vehicle } = await onDuty("driver29");
    await report(driver, { ...fix(2, 100), speed: 30 });
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    const heard = collect(dispatcher, "vehicle:location");
    expect(await report(driver, fix(30))).toEqual([{ verdict: "late" }]);
    await ask(dispatcher, "request:active-vehicles");
    expect(heard).toEqual([]);
    expect((await history(url, vehicle.id)).map(({ late }) => late)).toEqual([true, false]);
  });

  test("is judged alone in an array: a bad one is rejected and final", async ({ url, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver30");
    const bad = { ...fix(3), lat: 95 };
    const results = await report(driver, [fix(4), bad, fix(2, 10), null, fix(1, 20)]);
    expect(results?.map(({ verdict }) => verdict)).toEqual([
      "accepted",
      "rejected",
      "accepted",
      "rejected",
      "accepted",
    ]);
    expect(results?.[1]?.reason).toMatch(/lat/);
    expect(results?.[3]?.reason).toBeTruthy();
    expect(await history(url, vehicle.id)).toHaveLength(3);
  });

  test("may come with forty-nine others", async ({ url, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver31");
    const fifty = Array.from({ length: 50 }, (_, i) => fix(50 - i, i * 10));
    const results = await report(driver, fifty);
    expect(results).toEqual(fifty.map(() => ({ verdict: "accepted" })));
    expect((await history(url, vehicle.id)).map(({ recordedAt }) => recordedAt)).toEqual(
      fifty.map(({ recordedAt }) => recordedAt),
    );
  });

  test("that the database cannot hold costs the others nothing", async ({ url, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver32");
    const poison = { ...fix(3), attributes: { note: "a\u0000b" } };
    const surrogate = { ...fix(2), attributes: { note: "\ud800" } };
    const results = await report(driver, [fix(4), poison, surrogate, fix(1, 30)]);
    expect(results?.[0]).toEqual({ verdict: "accepted" });
    expect(results?.[3]).toEqual({ verdict: "accepted" });
    const kept = (await history(url, vehicle.id)).length;
    const rejected = results?.filter(({ verdict }) => verdict === "rejected").length ?? 0;
    expect(kept + rejected).toBe(4);
  });

  test("needs a duty", async ({ as }) => {
    const driver = await as("driver33");
    await ask(driver, "duty:end", { commandId: randomUUID() });
    expect(await ask(driver, "position:report", fix(1))).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
  });
});

describe("a position that cannot be believed is rejected with its reason", () => {
  test("from the future, or too vague", async ({ url, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver34");
    const [future, vague, near] =
      (await report(driver, [fix(-400), { ...fix(2), accuracy: 501 }, fix(-200)])) ?? [];
    expect(future).toMatchObject({ verdict: "rejected", reason: expect.stringMatching(/future/) });
    expect(vague).toMatchObject({ verdict: "rejected", reason: expect.stringMatching(/accuracy/) });
    expect(near).toEqual({ verdict: "accepted" });
    expect(await history(url, vehicle.id)).toHaveLength(1);
  });

  test("a jump beyond 250 km/h never moves the marker", async ({ url, as, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver35");
    await report(driver, fix(20));
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    const heard = collect(dispatcher, "vehicle:location");
    const [jump] = (await report(driver, fix(10, 5000))) ?? [];
    expect(jump).toMatchObject({ verdict: "rejected", reason: expect.any(String) });
    expect(await report(driver, { ...fix(5, 60), speed: 20 })).toEqual([{ verdict: "accepted" }]);
    await ask(dispatcher, "request:active-vehicles");
    expect(heard.map(({ location }) => location.lat)).toEqual([expect.closeTo(fix(0, 60).lat, 6)]);
    expect(await history(url, vehicle.id)).toHaveLength(2);
  });

  test("unless the fix after it confirms it", async ({ as, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver36");
    await report(driver, fix(20));
    const dispatcher = await as("dispatcher");
    await done(dispatcher, "subscribe:vehicle", vehicle.id);
    const confirmed = next(
      dispatcher,
      "vehicle:location",
      ({ location }) => Math.abs(location.lat - fix(0, 5040).lat) < 1e-6,
    );
    await report(driver, fix(10, 5000));
    const [second] = (await report(driver, { ...fix(8, 5040), speed: 70 })) ?? [];
    expect(second).toEqual({ verdict: "accepted" });
    await confirmed;
  });
});

describe("GET /api/positions", () => {
  test("gives a span by recordedAt, a page at a time", async ({ url, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver37");
    const sent = Array.from({ length: 30 }, (_, i) => fix(60 - i, i * 10));
    await report(driver, sent);
    const cookie = await demoCookie(url, "dispatcher");
    const times: string[] = [];
    let cursor: string | null = "";
    do {
      const query = new URLSearchParams({
        vehicleId: vehicle.id,
        from: sent[5]?.recordedAt as string,
        to: sent[24]?.recordedAt as string,
        limit: "7",
        ...(cursor && { cursor }),
      });
      type Page = { items: { recordedAt: string }[]; nextCursor: string | null };
      const page = await rest<Page>(url, cookie, "GET", `/api/positions?${query}`);
      expect(page.status).toBe(200);
      expect(page.body.items.length).toBeLessThanOrEqual(7);
      times.push(...page.body.items.map(({ recordedAt }) => recordedAt));
      cursor = page.body.nextCursor;
    } while (cursor);
    const span = sent.slice(5, 25).map(({ recordedAt }) => recordedAt);
    // Whether the far end belongs to the span is not said.
    expect([span, span.slice(0, -1)]).toContainEqual(times);
  });

  test("refuses nonsense, strangers and drivers by code", async ({ url }) => {
    const dispatcher = await demoCookie(url, "dispatcher");
    const get = async (cookie: string | null, query: string) => {
      const { status, body } = await rest(url, cookie, "GET", `/api/positions?${query}`);
      return [status, (body as { error?: { code: string } }).error?.code];
    };
    const span = "from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z";
    expect(await get(dispatcher, `${span}`)).toEqual([400, "BAD_REQUEST"]);
    const nowhere = `vehicleId=${randomUUID()}`;
    expect(await get(dispatcher, `${nowhere}&from=x&to=y`)).toEqual([400, "BAD_REQUEST"]);
    expect(await get(dispatcher, `${nowhere}&${span}`)).toEqual([404, "NOT_FOUND"]);
    expect(await get(null, `${nowhere}&${span}`)).toEqual([401, "UNAUTHENTICATED"]);
    const driver = await demoCookie(url, "driver1");
    expect(await get(driver, `${nowhere}&${span}`)).toEqual([403, "FORBIDDEN"]);
  });
});
