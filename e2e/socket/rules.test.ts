import { describe, expect, inject } from "vitest";
import type { CoverageView, DetectorView, RuleKind, RuleView } from "../../lib/domain/rule";
import { connectAs, next } from "../client";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { test } from "./contract-test";
import { alertOf } from "./emergency-calls";
import { report, secondsAgo } from "./trip-calls";

type List<T> = { items: T[]; nextCursor: null };
const { url } = inject("server");

const ask = async <T>(
  who: DemoAccount,
  verb: "GET" | "PUT" | "POST" | "DELETE",
  path: string,
  body?: object,
) => rest<T>(url, await demoCookie(url, who), verb, path, body);

const rules = async () => (await ask<List<RuleView>>("dispatcher", "GET", "/api/rules")).body.items;
const general = async (kind: RuleKind) =>
  (await rules()).find((rule) => rule.kind === kind && rule.vehicleId === null) as RuleView;
const versions = async (kind: RuleKind, vehicleId: string) =>
  (
    await ask<List<RuleView>>(
      "dispatcher",
      "GET",
      `/api/rules/${kind}/versions?vehicleId=${vehicleId}`,
    )
  ).body.items;

/** The rule as a vehicle's own, changed. */
async function own(kind: RuleKind, vehicleId: string, change: object = {}) {
  const { version: expectedVersion, enabled, priority, thresholds } = await general(kind);
  return { vehicleId, expectedVersion, enabled, priority, thresholds, ...change };
}

describe("a rule", () => {
  test("is listed for all vehicles, nine of them, and told to be as delivered", async () => {
    const all = (await rules()).filter(({ vehicleId }) => vehicleId === null);
    expect(all.length).toBe(9);
    expect(all.find(({ kind }) => kind === "unassigned_movement")).toMatchObject({
      version: 0,
      enabled: true,
      thresholds: { movedMetres: 300, forSeconds: 60 },
      changedAt: null,
      changedBy: null,
    });
  });

  test("of a vehicle's own has versions that stay, is heard of, and goes back to the one for all", async ({
    newVehicle,
    as,
  }) => {
    const { id } = await newVehicle();
    const dispatcher = await as("dispatcher");
    const heard = next(dispatcher, "rule:changed", ({ rule }) => rule.vehicleId === id);
    const first = { limitKmh: 80, forSeconds: 10, calmSeconds: 60 };
    const made = await ask<RuleView>(
      "admin",
      "PUT",
      "/api/rules/overspeed",
      await own("overspeed", id, { thresholds: first, priority: "medium" }),
    );
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({
      kind: "overspeed",
      vehicleId: id,
      version: 1,
      priority: "medium",
      thresholds: first,
    });
    expect(made.body.changedBy).toEqual(expect.any(String));
    expect((await heard).rule).toEqual(made.body);

    const second = { ...first, limitKmh: 90 };
    const changed = await ask<RuleView>(
      "admin",
      "PUT",
      "/api/rules/overspeed",
      await own("overspeed", id, { thresholds: second, expectedVersion: 1 }),
    );
    expect(changed.body.version).toBe(2);
    expect(
      (await versions("overspeed", id)).map(({ version, thresholds }) => [version, thresholds]),
    ).toEqual([
      [2, second],
      [1, first],
    ]);

    const gone = next(dispatcher, "rule:changed", ({ removedFor }) => removedFor === id);
    const back = await ask<RuleView>("admin", "DELETE", `/api/rules/overspeed?vehicleId=${id}`);
    expect(back.body).toEqual(await general("overspeed"));
    await gone;
    expect((await rules()).filter(({ vehicleId }) => vehicleId === id)).toEqual([]);
    const again = await ask<RuleView>(
      "admin",
      "PUT",
      "/api/rules/overspeed",
      await own("overspeed", id, { thresholds: first }),
    );
    expect(again.body.version).toBe(4);
  });

  test("made from a version that is not in force is a conflict, of two at once the second", async ({
    newVehicle,
  }) => {
    const { id } = await newVehicle();
    const change = await own("long_stop", id, { thresholds: { standingSeconds: 600 } });
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask("admin", "PUT", "/api/rules/long_stop", change)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await versions("long_stop", id)).length).toBe(1);
  });

  test("is changed by admins, read by dispatchers, and nothing to drivers", async ({
    newVehicle,
  }) => {
    const { id } = await newVehicle();
    const change = await own("low_fuel", id);
    for (const who of ["dispatcher", "driver120"] as const) {
      expect((await ask(who, "PUT", "/api/rules/low_fuel", change)).status).toBe(403);
      expect((await ask(who, "DELETE", `/api/rules/low_fuel?vehicleId=${id}`)).status).toBe(403);
    }
    for (const path of [
      "/api/rules",
      "/api/rules/coverage",
      "/api/rules/low_fuel/versions",
      `/api/vehicles/${id}/detectors`,
    ]) {
      expect((await ask("driver120", "GET", path)).status).toBe(403);
      expect((await ask("dispatcher", "GET", path)).status).toBe(200);
      expect((await rest(url, null, "GET", path)).status).toBe(401);
    }
    expect(await versions("low_fuel", id)).toEqual([]);
  });

  test("with bad thresholds changes nothing and says which is wrong", async ({ newVehicle }) => {
    const { id } = await newVehicle();
    const bad = async (kind: RuleKind, change: object) => {
      const { status, body } = await ask<{ error: { issues: { path: string[] }[] } }>(
        "admin",
        "PUT",
        `/api/rules/${kind}`,
        await own(kind, id, change),
      );
      expect(status).toBe(400);
      return body.error.issues.map(({ path }) => path.join("."));
    };
    expect(await bad("overspeed", { thresholds: { limitKmh: -1, forSeconds: 10 } })).toEqual([
      "thresholds.limitKmh",
      "thresholds.calmSeconds",
    ]);
    expect(
      await bad("low_fuel", { thresholds: { alertPercent: 20, clearPercent: 20, readings: 3 } }),
    ).toEqual(["thresholds"]);
    expect(
      await bad("accident", {
        thresholds: { deceleration: null, standingSeconds: 5, askDriverSeconds: 30 },
      }),
    ).toEqual(["thresholds.deceleration"]);
    expect(await bad("long_stop", { priority: "loud" })).toEqual(["priority"]);
    expect(await bad("accident", { priority: "high" })).toEqual(["priority"]);
    expect(await versions("overspeed", id)).toEqual([]);
    const unknown = await own("low_fuel", id);
    expect((await ask("admin", "PUT", "/api/rules/tea_time", unknown)).status).toBe(404);
    expect(
      (
        await ask("admin", "PUT", "/api/rules/low_fuel", {
          ...unknown,
          vehicleId: crypto.randomUUID(),
        })
      ).status,
    ).toBe(404);
  });

  test("stands in the evidence of what it made, version and thresholds", async ({
    newVehicle,
    deviceDoor,
    closing,
  }) => {
    const { id } = await newVehicle();
    const thresholds = { limitKmh: 60, forSeconds: 10, calmSeconds: 60 };
    await ask(
      "admin",
      "PUT",
      "/api/rules/overspeed",
      await own("overspeed", id, { thresholds, priority: "low" }),
    );
    const dispatcher = closing(await connectAs(url, "dispatcher"));
    const fired = next(dispatcher, "alert:updated", (event) => alertOf(event).vehicleId === id);
    const door = await deviceDoor(id);
    await report(
      url,
      door,
      ...[30, 20, 10].map((ago, i) => ({
        lat: 24.7 + i * 0.0017,
        lng: 46.6,
        speed: 70,
        recordedAt: secondsAgo(ago),
      })),
    );
    const alert = alertOf(await fired);
    expect(alert).toMatchObject({
      kind: "overspeed",
      priority: "low",
      evidence: {
        rule: { kind: "overspeed", version: 1, vehicleId: id },
        thresholds,
        measured: { speed: 70, limitKmh: 60 },
      },
    });
    // Switched off, what is open of it is over.
    const over = next(
      dispatcher,
      "alert:updated",
      (event) => alertOf(event).id === alert.id && alertOf(event).status === "resolved",
    );
    await ask(
      "admin",
      "PUT",
      "/api/rules/overspeed",
      await own("overspeed", id, { thresholds, enabled: false, expectedVersion: 1 }),
    );
    expect(alertOf(await over).resolvedBy).toBeNull();
  });
});

describe("detectors of a vehicle", () => {
  test("say which can work, and why not", async ({ newVehicle, deviceDoor }) => {
    const { id } = await newVehicle();
    const state = async () => {
      const { body } = await ask<List<DetectorView>>(
        "dispatcher",
        "GET",
        `/api/vehicles/${id}/detectors`,
      );
      return Object.fromEntries(
        body.items.map(({ kind, on, reason }) => [kind, on ? "on" : reason]),
      );
    };
    expect(await state()).toEqual({
      low_fuel: "no_fuel_readings",
      fuel_drop: "no_fuel_readings",
      overspeed: "no_speed",
      accident: "fixes_too_far_apart",
      long_stop: "no_trip",
      route_deviation: "no_trip",
      late_trip: "no_trip",
      vehicle_offline: "no_driver",
      unassigned_movement: "on",
    });
    const door = await deviceDoor(id);
    await report(
      url,
      door,
      ...[4, 3, 2, 1].map((ago) => ({
        lat: 24.7,
        lng: 46.6,
        speed: 0,
        fuelLevel: 50,
        recordedAt: secondsAgo(ago),
      })),
    );
    expect(await state()).toMatchObject({ low_fuel: "on", overspeed: "on", accident: "on" });
    const { body } = await ask<List<CoverageView>>("dispatcher", "GET", "/api/rules/coverage");
    expect(body.items.map(({ kind }) => kind).length).toBe(9);
    expect(body.items.find(({ kind }) => kind === "accident")?.on).toBeGreaterThanOrEqual(1);
  });
});

describe("a dry run", () => {
  test("says what other thresholds would have found that day, and writes nothing", async ({
    newVehicle,
    deviceDoor,
  }) => {
    const { id } = await newVehicle();
    const door = await deviceDoor(id);
    const start = secondsAgo(600);
    const fixes = Array.from({ length: 40 }, (_, i) => ({
      lat: 24.7 + i * 0.0025,
      lng: 46.6,
      speed: i >= 10 && i < 20 ? 100 : 50,
      recordedAt: new Date(Date.parse(start) + i * 15_000).toISOString(),
    }));
    await report(url, door, ...fixes);
    const { timeZone } = (await ask<{ timeZone: string }>("dispatcher", "GET", "/api/settings"))
      .body;
    const day = new Intl.DateTimeFormat("en-CA", { timeZone }).format(
      Date.parse(fixes[15]?.recordedAt as string),
    );
    const run = async (limitKmh: number, who: DemoAccount = "dispatcher") =>
      ask<{
        now: number;
        fixes: number;
        alerts: { at: string; lat: number; measured: object; lastsSeconds: number }[];
      }>(who, "POST", "/api/rules/overspeed/dry-run", {
        vehicleId: id,
        day,
        thresholds: { limitKmh, forSeconds: 10, calmSeconds: 60 },
      });
    const { body } = await run(80);
    expect(body).toMatchObject({
      now: 0,
      alerts: [{ at: fixes[11]?.recordedAt, measured: { speed: 100, limitKmh: 80 } }],
    });
    // From the eleventh fix to a calm minute after the twentieth.
    expect(body.alerts[0]?.lastsSeconds).toBe((20 - 11) * 15 + 60);
    expect(body.alerts[0]?.lat).toBeCloseTo(24.7275, 4);
    expect((await run(110)).body.alerts).toEqual([]);
    expect((await run(80, "driver120")).status).toBe(403);
    expect((await run(-5)).status).toBe(400);
    const { body: alerts } = await ask<List<{ vehicleId: string; kind: string }>>(
      "dispatcher",
      "GET",
      "/api/alerts?limit=1000",
    );
    const written = alerts.items.filter((one) => one.vehicleId === id && one.kind === "overspeed");
    expect(written).toEqual([]);
  });
});
