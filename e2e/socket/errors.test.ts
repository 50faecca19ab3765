import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { ask, next } from "../client";
import { rest } from "../rest";
import { fix, test } from "./contract-test";

const refused = (...codes: string[]) => ({
  ok: false,
  error: { code: expect.toBeOneOf(codes), message: expect.stringMatching(/.{8}/) },
});

const notIds = [
  undefined,
  null,
  7,
  Number.NaN,
  "",
  "x".repeat(5000),
  { $ne: null },
  { $gt: "" },
  ["a"],
  "' OR 1=1 --",
  "\u0000",
  "\ud800",
  "__proto__",
  "constructor",
];

describe("no input ends the process: it is refused by code", () => {
  test("an event nobody knows", async ({ as }) => {
    const socket = await as("dispatcher");
    for (const event of ["no:such-event", "__proto__", "constructor", "toString", "hasOwnProperty"])
      expect(await ask(socket, event, {})).toMatchObject(refused("BAD_REQUEST", "NOT_FOUND"));
  });

  test("ids that are none", async ({ as }) => {
    const socket = await as("dispatcher");
    for (const id of notIds) {
      const answer = await ask(socket, "subscribe:vehicle", id);
      expect(answer, JSON.stringify(id)).toMatchObject(refused("BAD_REQUEST", "NOT_FOUND"));
    }
    expect((await ask(socket, "request:active-vehicles")).ok).toBe(true);
  });

  test("tracking options that are none", async ({ as }) => {
    const socket = await as("dispatcher");
    const wrong = [
      "batch",
      7,
      [],
      { encoding: "xml" },
      { bounds: [1, 2, 3] },
      { encoding: "batch", bounds: [91, 0, 0, 0] },
      { encoding: "batch", bounds: ["a", "b", "c", "d"] },
      { encoding: "batch", bounds: { $gt: 0 } },
    ];
    for (const options of wrong) {
      const answer = await ask(socket, "subscribe:tracking", options);
      expect(answer, JSON.stringify(options)).toMatchObject(refused("BAD_REQUEST"));
    }
  });

  test("duty commands that are none", async ({ as, newVehicle }) => {
    const socket = await as("driver7");
    const { id: vehicleId } = await newVehicle();
    const commandId = randomUUID();
    const wrong = [
      undefined,
      null,
      {},
      [],
      { vehicleId },
      { vehicleId, commandId: "7" },
      { vehicleId: { $ne: "" }, commandId },
      { vehicleId, commandId, occurredAt: "yesterday" },
      { vehicleId, commandId, occurredAt: Number.POSITIVE_INFINITY },
    ];
    for (const payload of wrong) {
      const answer = await ask(socket, "duty:start", payload);
      expect(answer, JSON.stringify(payload)).toMatchObject(refused("BAD_REQUEST"));
    }
    const unknown = { vehicleId: randomUUID(), commandId };
    expect(await ask(socket, "duty:start", unknown)).toMatchObject(refused("NOT_FOUND"));
  });

  test("positions that are none", async ({ as, onDuty }) => {
    const { driver } = await onDuty("driver8");
    const good = fix(5);
    const wrong = [
      undefined,
      null,
      "here",
      {},
      { ...good, lat: 91 },
      { ...good, lng: -180.5 },
      { ...good, lat: "24.7" },
      { ...good, lat: Number.NaN },
      { ...good, lng: Number.POSITIVE_INFINITY },
      { ...good, recordedAt: "noon" },
      { ...good, lat: { $gt: 0 } },
      [],
      Array.from({ length: 51 }, (_, i) => ({ ...good, lat: good.lat + i / 1e6 })),
    ];
    for (const payload of wrong) {
      const answer = await ask(driver, "position:report", payload);
      expect(answer, JSON.stringify(payload)).toMatchObject(refused("BAD_REQUEST"));
    }
    const dispatcher = await as("dispatcher");
    expect(await ask(dispatcher, "position:report", good)).toMatchObject(refused("FORBIDDEN"));
  });

  test("keys that would reach a prototype", async ({ onDuty }) => {
    const { driver } = await onDuty("driver9");
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    );
    await ask(driver, "position:report", { ...fix(5), attributes: hostile });
    await ask(driver, "position:report", hostile);
    const answer = await ask(driver, "position:report", fix(1));
    expect(answer).toMatchObject({ ok: true, data: { results: [{ verdict: "accepted" }] } });
  });

  test("more than 16 KiB, and the others do not notice", async ({ url, as }) => {
    const [sender, other] = await Promise.all([as("driver10"), as("dispatcher")]);
    const gone = new Promise((resolve) => sender.once("disconnect", resolve));
    sender.emit("position:report", { ...fix(1), attributes: { note: "x".repeat(17 * 1024) } });
    await gone;
    expect((await ask(other, "request:active-vehicles")).ok).toBe(true);
    expect((await rest(url, null, "GET", "/healthz")).status).toBe(200);
  });

  test("a flood: refused as too fast, and when it goes on the socket is closed", async ({ as }) => {
    const [flooder, other] = await Promise.all([as("driver11"), as("dispatcher")]);
    const codes = new Set<string>();
    for (const giveUpAt = Date.now() + 15_000; flooder.connected && Date.now() < giveUpAt; ) {
      const answers = Array.from({ length: 50 }, () => ask(flooder, "duty:end", {}));
      for (const answer of await Promise.allSettled(answers))
        if (answer.status === "fulfilled" && !answer.value.ok) codes.add(answer.value.error.code);
    }
    expect(flooder.connected).toBe(false);
    expect(codes).toContain("RATE_LIMITED");
    expect((await ask(other, "request:active-vehicles")).ok).toBe(true);
  });
});

describe("an error without an acknowledgement", () => {
  test("arrives as error:event, with the event's name", async ({ as }) => {
    const socket = await as("dispatcher");
    const heard = next(socket, "error:event");
    socket.emit("subscribe:vehicle", randomUUID());
    expect(await heard).toEqual({
      event: "subscribe:vehicle",
      error: { code: "NOT_FOUND", message: expect.any(String) },
    });
  });

  test("arrives for an unknown event too", async ({ as }) => {
    const socket = await as("dispatcher");
    const heard = next(socket, "error:event");
    (socket as { emit(event: string): unknown }).emit("no:such-event");
    expect(await heard).toMatchObject({ event: "no:such-event" });
  });
});
