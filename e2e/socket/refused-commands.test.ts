import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { RefusedCommandView } from "../../lib/domain/refused-command";
import { ask, collect, done, next } from "../client";
import { rest } from "../rest";
import { demoCookie } from "../sign-in";
import { userId } from "./contract-test";
import { dispatch } from "./trip-calls";
import { command, minutesAgo, reached, test } from "./trip-fixtures";

const conflict = { ok: false, error: { code: "CONFLICT" } };

/** A refused `trip:complete`, as a phone reports it. */
const refused = (tripId: string | null, extra: object = {}) => ({
  commandId: randomUUID(),
  event: "trip:complete",
  tripId,
  content: { tripId },
  code: "CONFLICT",
  message: "This trip was cancelled: it cannot be completed.",
  occurredAt: minutesAgo(30),
  ...extra,
});

/** All that wait for a dispatcher. */
async function waiting(url: string): Promise<RefusedCommandView[]> {
  type Page = { items: RefusedCommandView[] };
  const path = "/api/refused-commands?settled=false&limit=1000";
  return (await dispatch<Page>(url, "GET", path)).body.items;
}
const settle = (url: string, commandId: string, body: object = {}) =>
  dispatch<RefusedCommandView>(url, "POST", `/api/refused-commands/${commandId}/settle`, body);

describe("a refused command from a driver's phone", () => {
  test("is kept, stands on the trip's timeline with its time, and is told to staff and driver", async ({
    url,
    as,
    withTrip,
    timeline,
  }) => {
    const { driver, trip } = await withTrip("driver53");
    const dispatcher = await as("dispatcher");
    const stranger = collect(await as("driver54"), "command:unsettled");
    const sent = refused(trip.id, { content: { tripId: trip.id, text: "Gate was shut" } });
    const mine = ({ refused }: { refused: RefusedCommandView }) =>
      refused.commandId === sent.commandId;
    const heard = [dispatcher, driver].map((one) => next(one, "command:unsettled", mine));
    const told = reached(dispatcher, trip, ({ version }) => version === 2);
    const kept = await done(driver, "command:refused", sent);
    const { tripId: _, ...asSent } = sent;
    expect(kept).toMatchObject({
      ...asSent,
      user: { id: await userId(url, "driver53") },
      trip: { id: trip.id },
      settledAt: null,
    });
    for (const event of await Promise.all(heard)) expect(event.refused).toEqual(kept);
    await told;
    expect(await waiting(url)).toContainEqual(kept);
    expect((await timeline(trip.id)).find(({ data }) => "refused" in data)).toMatchObject({
      kind: "note",
      at: sent.occurredAt,
      receivedAt: kept?.receivedAt,
      data: {
        refused: "trip:complete",
        commandId: sent.commandId,
        code: "CONFLICT",
        message: sent.message,
        text: "Gate was shut",
      },
    });
    expect(stranger).toEqual([]);
  });

  test("told twice is kept once; another driver's is a CONFLICT", async ({
    as,
    withTrip,
    readTrip,
  }) => {
    const { driver, trip } = await withTrip("driver53");
    const sent = refused(trip.id);
    const answers = await Promise.all([1, 2, 3].map(() => done(driver, "command:refused", sent)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await readTrip(trip.id)).version).toBe(2);
    const other = await as("driver54");
    expect(await ask(other, "command:refused", sent)).toMatchObject(conflict);
  });

  test("about a trip that is not and never was theirs is kept without it", async ({
    as,
    withTrip,
    readTrip,
    timeline,
  }) => {
    const { trip } = await withTrip("driver53");
    const other = await as("driver54");
    for (const tripId of [trip.id, randomUUID(), "no id", null]) {
      expect((await done(other, "command:refused", refused(tripId)))?.trip).toBeNull();
    }
    expect((await readTrip(trip.id)).version).toBe(1);
    expect(await timeline(trip.id)).toHaveLength(2);
  });

  test("about a trip they drove before stands on its timeline, at the stop it was about", async ({
    url,
    as,
    withTrip,
    timeline,
  }) => {
    const { driver, trip } = await withTrip("driver53");
    const dispatcher = await as("dispatcher");
    const driverId = await userId(url, "driver54");
    await done(dispatcher, "trip:assign", command(trip, { driverId }));
    const stopId = trip.destination.id;
    const content = { tripId: trip.id, stopId };
    await done(driver, "command:refused", refused(trip.id, { event: "stop:arrive", content }));
    const note = (await timeline(trip.id)).find(({ data }) => "refused" in data);
    expect(note?.data).toMatchObject({ refused: "stop:arrive", stopId });
  });

  test("never happened later than it came in, and what no database takes does not lose it", async ({
    as,
  }) => {
    const driver = await as("driver55");
    const kept = await done(driver, "command:refused", {
      ...refused(null, { occurredAt: minutesAgo(-60) }),
      message: "No\0",
      content: { text: "half \ud83d", "k\0": "\0" },
    });
    expect(kept?.occurredAt).toBe(kept?.receivedAt);
    expect(kept?.message).toBe("No\ufffd");
    expect(kept?.content).toEqual({ text: "half \ufffd", "k\ufffd": "\ufffd" });
  });

  test("is a driver's to report and nobody else's, and has to be one", async ({ as }) => {
    const forbidden = { ok: false, error: { code: "FORBIDDEN" } };
    expect(await ask(await as("dispatcher"), "command:refused", refused(null))).toMatchObject(
      forbidden,
    );
    const driver = await as("driver55");
    const bad = { ok: false, error: { code: "BAD_REQUEST" } };
    for (const wrong of [
      { event: "trip:cancel" },
      { code: "NO" },
      { commandId: "1" },
      { content: 1 },
    ])
      expect(await ask(driver, "command:refused", refused(null, wrong))).toMatchObject(bad);
  });
});

describe("a dispatcher", () => {
  test("settles it once, with a word on the timeline that driver and staff hear of", async ({
    url,
    withTrip,
    timeline,
  }) => {
    const { driver, trip } = await withTrip("driver54");
    const { commandId } = refused(trip.id);
    await done(driver, "command:refused", { ...refused(trip.id), commandId });
    const told = next(driver, "command:unsettled", ({ refused }) => refused.settledAt !== null);
    const { status, body } = await settle(url, commandId, { note: "Completed it by hand" });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      settledBy: { name: "Nora Dispatcher" },
      settlement: "Completed it by hand",
    });
    expect((await told).refused).toEqual(body);
    expect((await waiting(url)).map((one) => one.commandId)).not.toContain(commandId);
    expect((await settle(url, commandId, { note: "Again" })).body).toEqual(body);
    const admin = await demoCookie(url, "admin");
    const path = `/api/refused-commands/${commandId}/settle`;
    const second = await rest(url, admin, "POST", path, {});
    expect(second).toMatchObject({ status: 409 });
    expect(JSON.stringify(second.body)).toContain("Nora Dispatcher");
    const notes = (await timeline(trip.id)).filter(({ data }) => "settles" in data);
    expect(notes.map(({ kind, data }) => ({ kind, data }))).toEqual([
      { kind: "note", data: { settles: commandId, text: "Completed it by hand" } },
    ]);
  });

  test("and an admin at once: one of them settles it", async ({ url, withTrip, timeline }) => {
    const { driver, trip } = await withTrip("driver54");
    const sent = refused(trip.id);
    await done(driver, "command:refused", sent);
    const path = `/api/refused-commands/${sent.commandId}/settle`;
    const cookies = [await demoCookie(url, "dispatcher"), await demoCookie(url, "admin")];
    const answers = await Promise.all(
      cookies.map((cookie) => rest(url, cookie, "POST", path, { note: "Mine" })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await timeline(trip.id)).filter(({ data }) => "settles" in data)).toHaveLength(1);
  });

  test("reads what waits page by page; drivers do not", async ({ url, as }) => {
    const driver = await as("driver55");
    const sent = [refused(null), refused(null), refused(null)];
    for (const one of sent) await done(driver, "command:refused", one);
    const items: RefusedCommandView[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      type Page = { items: RefusedCommandView[]; nextCursor: string | null };
      const path = `/api/refused-commands?settled=false&limit=2${query}`;
      const page: { body: Page } = await dispatch<Page>(url, "GET", path);
      items.push(...page.body.items);
      cursor = page.body.nextCursor;
    }
    const ids = items.map(({ commandId }) => commandId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(sent.map(({ commandId }) => commandId)));
    const cookie = await demoCookie(url, "driver55");
    expect((await rest(url, cookie, "GET", "/api/refused-commands")).status).toBe(403);
    const path = `/api/refused-commands/${ids[0]}/settle`;
    expect((await rest(url, cookie, "POST", path, {})).status).toBe(403);
    expect((await settle(url, randomUUID())).status).toBe(404);
    expect((await settle(url, "no-id")).status).toBe(404);
  });
});
