import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { describe, expect, inject } from "vitest";
import type { AlertView } from "../../lib/domain/alert";
import { ask, collect, done, next } from "../client";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { sql } from "../sql";
import { test, userId } from "./contract-test";
import { alertOf, raise, readAlert, refused, sos } from "./emergency-calls";
import { dispatch } from "./trip-calls";

const ownRest = async (url: string, account: DemoAccount, path: string) =>
  rest(url, await demoCookie(url, account), "GET", path);

describe("an alert", () => {
  test("is acknowledged by name, and the driver's own screens hear who has it", async ({
    url,
    as,
    onDuty,
  }) => {
    const { driver } = await onDuty("driver56");
    const second = await as("driver56");
    const [dispatcher, admin] = [await as("dispatcher"), await as("admin")];
    const { id: alertId } = await raise(driver, sos());
    const mine = (socket: typeof driver) =>
      next(socket, "alert:updated", (event) => alertOf(event).id === alertId);
    const heard = [mine(driver), mine(second), mine(admin)];
    const once = collect(driver, "alert:updated");
    const taken = await done(dispatcher, "alert:acknowledge", { alertId, note: "Calling" });
    const nora = { id: await userId(url, "dispatcher"), name: "Nora Dispatcher" };
    expect(taken).toMatchObject({ status: "acknowledged", acknowledgedBy: nora, note: "Calling" });
    for (const event of await Promise.all(heard)) expect(alertOf(event)).toEqual(taken);
    expect(await done(dispatcher, "alert:acknowledge", { alertId })).toEqual(taken);
    expect(once).toHaveLength(1);

    const over = await done(admin, "alert:acknowledge", { alertId });
    expect(over).toMatchObject({
      acknowledgedBy: { name: "Aisha Admin" },
      takenOverFrom: nora,
      notedAt: taken.notedAt,
      note: "Calling",
      version: taken.version + 1,
    });
    const resolved = await done(dispatcher, "alert:resolve", { alertId, note: "Police came" });
    expect(resolved).toMatchObject({
      status: "resolved",
      resolvedBy: nora,
      acknowledgedBy: { name: "Aisha Admin" },
      note: "Calling\nPolice came",
    });
    expect(await ask(admin, "alert:resolve", { alertId })).toMatchObject({
      ok: false,
      error: { code: "CONFLICT", message: expect.stringContaining("Nora Dispatcher") },
    });
  });

  test("resolved by two at once is resolved by one", async ({ as, onDuty }) => {
    const { driver } = await onDuty("driver56");
    const [dispatcher, admin] = [await as("dispatcher"), await as("admin")];
    const { id: alertId } = await raise(driver, sos());
    const answers = await Promise.all(
      [dispatcher, admin].map((socket) => ask(socket, "alert:resolve", { alertId })),
    );
    expect(answers.map(refused).sort()).toEqual(["CONFLICT", "ok"]);
  });

  test("is handled by REST as well, and a driver sees their own alone", async ({
    url,
    as,
    onDuty,
  }) => {
    const { driver } = await onDuty("driver56");
    const { id } = await raise(driver, sos());
    const path = `/api/alerts/${id}`;
    expect((await dispatch(url, "POST", `${path}/acknowledge`)).status).toBe(200);
    const resolved = await dispatch(url, "POST", `${path}/resolve`, { note: "False alarm" });
    expect(resolved.body).toMatchObject({ status: "resolved", note: "False alarm" });
    // Its answer may have been lost: the same word of the same person is the same success.
    expect((await dispatch(url, "POST", `${path}/resolve`)).status).toBe(200);
    expect((await dispatch(url, "GET", "/api/alerts?status=lost")).status).toBe(400);
    expect((await dispatch(url, "GET", `/api/alerts/${randomUUID()}`)).status).toBe(404);

    expect((await ownRest(url, "driver56", path)).status).toBe(200);
    expect((await ownRest(url, "driver58", path)).status).toBe(403);
    expect((await ownRest(url, "driver56", "/api/alerts")).status).toBe(403);
    const other = await as("driver58");
    for (const event of ["alert:acknowledge", "alert:resolve", "emergency:driver-ok"] as const) {
      expect(refused(await ask(other, event, { alertId: id }))).toBe("FORBIDDEN");
    }
    const gone = { alertId: randomUUID() };
    expect(refused(await ask(other, "emergency:driver-ok", gone))).toBe("NOT_FOUND");
  });

  test("of an SOS stays open when its driver says all is well", async ({ as, onDuty }) => {
    const { driver } = await onDuty("driver56");
    const dispatcher = await as("dispatcher");
    const { id: alertId } = await raise(driver, sos());
    const heard = next(dispatcher, "alert:updated", (event) => alertOf(event).id === alertId);
    const noted = await done(driver, "emergency:driver-ok", { alertId, note: "By mistake" });
    expect(noted).toMatchObject({
      status: "open",
      resolvedBy: null,
      note: expect.stringMatching(/: By mistake$/),
    });
    expect(alertOf(await heard)).toEqual(noted);
  });
});

const idsOf = async (url: string, query: string, account: DemoAccount = "dispatcher") => {
  type Page = { items: AlertView[]; nextCursor: string | null };
  const cookie = await demoCookie(url, account);
  const ids: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const path: string = `/api/alerts?${query}&limit=2${cursor && `&cursor=${cursor}`}`;
    const { body }: { body: Page } = await rest<Page>(url, cookie, "GET", path);
    ids.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  }
  return ids;
};

describe("the list of alerts", () => {
  test("is filtered by what, whose, when, and by what oneself has", async ({ url, as, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver124");
    const dispatcher = await as("dispatcher");
    const own = `vehicleId=${vehicle.id}`;
    const from = new Date().toISOString();
    const given = [sos(), sos({ kind: "accident" }), sos()];
    for (const one of given) await raise(driver, one);
    const [first, accident, last] = given.map(({ alertId }) => alertId);
    await done(dispatcher, "alert:acknowledge", { alertId: last });
    expect(await idsOf(url, `${own}&from=${from}`)).toEqual([last, accident, first]);
    expect(await idsOf(url, `${own}&from=${from}&order=triage`)).toEqual([first, accident, last]);
    expect(await idsOf(url, `${own}&from=${from}&kind=accident,low_fuel`)).toEqual([accident]);
    expect(await idsOf(url, `${own}&from=${from}&priority=high,low`)).toEqual([]);
    expect(await idsOf(url, `${own}&from=${from}&mine=true`)).toEqual([last]);
    expect(await idsOf(url, `${own}&from=${from}&mine=true`, "admin")).toEqual([]);
    expect(await idsOf(url, `${own}&to=${from}`)).not.toContain(first);
    const driverId = await userId(url, "driver124");
    expect(await idsOf(url, `driverId=${driverId}&from=${from}&status=open`)).toHaveLength(2);
    expect(await idsOf(url, "tripId=7")).toEqual([]);
    for (const wrong of ["kind=fire", "order=loudest", "mine=perhaps", "from=yesterday"]) {
      expect((await dispatch(url, "GET", `/api/alerts?${wrong}`)).status).toBe(400);
    }
    const crossed = `/api/alerts?order=triage&cursor=${from}_${first}`;
    expect((await dispatch(url, "GET", crossed)).status).toBe(400);
  });

  test("is a CSV as well, in which no cell is a formula", async ({ url, as, onDuty }) => {
    const { driver, vehicle } = await onDuty("driver124");
    const dispatcher = await as("dispatcher");
    const formula = '=HYPERLINK("http://x.test")';
    const { id } = await raise(driver, sos({ message: formula }));
    await done(dispatcher, "alert:resolve", { alertId: id, note: "+1 for the driver" });
    const path = `/api/alerts.csv?vehicleId=${vehicle.id}&status=resolved`;
    const { headers, body } = await dispatch<string>(url, "GET", path);
    expect(headers.get("content-disposition")).toContain("alerts");
    const [columns = [], ...rows] = parse(body) as string[][];
    const row = rows.find((cells) => cells.includes(id)) as string[];
    const cell = (name: string) => row[columns.indexOf(name)];
    expect(cell("kind")).toBe("sos");
    expect(cell("resolved_by")).toBe("Nora Dispatcher");
    expect([cell("message"), cell("note")]).toEqual([`'${formula}`, "'+1 for the driver"]);
    expect((await ownRest(url, "driver124", path)).status).toBe(403);
  });
});

describe("acknowledging several alerts at once", () => {
  test("answers for each, and never takes a critical one", async ({ url, onDuty }) => {
    const { driver } = await onDuty("driver125");
    const { id } = await raise(driver, sos());
    const lesser = await raise(driver, sos());
    await sql(inject("server").dataDir, `UPDATE "Alert" SET priority = 'low' WHERE id = $1`, [
      lesser.id,
    ]);
    const ofVehicle = `vehicleId=${lesser.vehicleId}&status=open`;
    expect(await idsOf(url, `${ofVehicle}&order=triage`)).toEqual([id, lesser.id]);
    const gone = randomUUID();
    const path = "/api/alerts/acknowledge";
    const alertIds = [id, lesser.id, gone, id];
    const answer = await dispatch(url, "POST", path, { alertIds, note: "All known" });
    const never = { code: "CONFLICT", message: expect.stringMatching(/never .* in bulk/) };
    const unknown = { code: "NOT_FOUND" };
    expect(answer.body).toMatchObject({
      items: [
        { alertId: id, ok: false, error: never },
        { alertId: lesser.id, ok: true },
        { alertId: gone, ok: false, error: unknown },
      ],
    });
    expect((await dispatch<AlertView>(url, "GET", `/api/alerts/${id}`)).body.status).toBe("open");
    expect(await readAlert(url, lesser.id)).toMatchObject({
      status: "acknowledged",
      note: "All known",
    });
    const many = Array.from({ length: 201 }, () => randomUUID());
    for (const alertIds of [[], many, "all"]) {
      expect((await dispatch(url, "POST", path, { alertIds })).status).toBe(400);
    }
    const driver125 = await demoCookie(url, "driver125");
    expect((await rest(url, driver125, "POST", path, { alertIds: [id] })).status).toBe(403);
  });

  test("takes none over from whoever has it", async ({ url, as, onDuty }) => {
    const { driver } = await onDuty("driver125");
    const admin = await as("admin");
    const [theirs, mine, free, over] = [
      await raise(driver, sos()),
      await raise(driver, sos()),
      await raise(driver, sos()),
      await raise(driver, sos()),
    ];
    const alertIds = [theirs, mine, free, over].map(({ id }) => id);
    await sql(
      inject("server").dataDir,
      `UPDATE "Alert" SET priority = 'low' WHERE id = ANY($1::uuid[])`,
      [alertIds],
    );
    await done(admin, "alert:acknowledge", { alertId: theirs.id });
    await done(await as("dispatcher"), "alert:acknowledge", { alertId: mine.id });
    await done(admin, "alert:resolve", { alertId: over.id });
    const answer = await dispatch(url, "POST", "/api/alerts/acknowledge", { alertIds });
    const conflict = (message: RegExp) => ({
      code: "CONFLICT",
      message: expect.stringMatching(message),
    });
    expect(answer.body).toMatchObject({
      items: [
        { alertId: theirs.id, ok: false, error: conflict(/^Aisha Admin has this alert/) },
        { alertId: mine.id, ok: true },
        { alertId: free.id, ok: true },
        { alertId: over.id, ok: false, error: conflict(/resolved this alert already/) },
      ],
    });
    expect(await readAlert(url, theirs.id)).toMatchObject({
      acknowledgedBy: { name: "Aisha Admin" },
      takenOverFrom: null,
    });
  });
});
