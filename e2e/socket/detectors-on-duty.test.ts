import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { RuleKind, RuleView } from "../../lib/domain/rule";
import { done } from "../client";
import { rest } from "../rest";
import { type DemoAccount, demoCookie } from "../sign-in";
import { test as base, userId } from "./contract-test";
import { fixes, times, told } from "./detector-calls";
import { alertOf } from "./emergency-calls";
import { command, dispatch, planTrip, report, secondsAgo } from "./trip-calls";

type OnDuty = { vehicleId: string; send: (...fixes: object[]) => Promise<void> };

const test = base.extend<{
  /** A vehicle of this driver's, its device, and rules of its own where the delivered ones take too long. */
  driven: (account: DemoAccount, rules?: Partial<Record<RuleKind, object>>) => Promise<OnDuty>;
}>({
  driven: async ({ url, newVehicle, deviceDoor }, use) => {
    await use(async (account, rules = {}) => {
      const { id: vehicleId } = await newVehicle(await userId(url, account));
      const door = await deviceDoor(vehicleId);
      for (const [kind, thresholds] of Object.entries(rules)) {
        await ownRule(url, kind as RuleKind, vehicleId, thresholds);
      }
      return { vehicleId, send: (...each) => report(url, door, ...each) };
    });
  },
});

/** From now on this vehicle goes by these thresholds. */
async function ownRule(url: string, kind: RuleKind, vehicleId: string, thresholds: object) {
  const admin = await demoCookie(url, "admin");
  const { body } = await rest<{ items: RuleView[] }>(url, admin, "GET", "/api/rules");
  const general = body.items.find((rule) => rule.kind === kind && rule.vehicleId === null);
  const { version: expectedVersion, enabled, priority } = general as RuleView;
  const change = { vehicleId, expectedVersion, enabled, priority, thresholds };
  expect((await rest(url, admin, "PUT", `/api/rules/${kind}`, change)).status).toBe(200);
}

/** A trip of the vehicle under way for ten minutes. */
async function underWay(url: string, vehicleId: string) {
  const trip = await planTrip(url, vehicleId);
  return command(url, trip.id, "start", 600);
}

describe("a vehicle on duty", () => {
  test("that is heard no more is told of with the likely cause, until it is heard or duty ends", async ({
    url,
    as,
    driven,
  }) => {
    const { vehicleId, send } = await driven("driver126");
    const desk = await as("dispatcher");
    const silent = told(desk, vehicleId, "vehicle_offline", ({ status }) => status === "open");
    const at = { lat: 24.7, lng: 46.6, speed: 0 };
    await send({ ...at, battery: 4, recordedAt: secondsAgo(1) });
    await ownRule(url, "vehicle_offline", vehicleId, { silentSeconds: 3 });
    const alert = alertOf(await silent);
    expect(alert).toMatchObject({
      priority: "medium",
      driverId: await userId(url, "driver126"),
      evidence: { measured: { cause: "battery", battery: 4 } },
    });
    const over = told(desk, vehicleId, "vehicle_offline", ({ status }) => status === "resolved");
    await send({ ...at, battery: 80, recordedAt: secondsAgo(0) });
    expect(alertOf(await over)).toMatchObject({ id: alert.id, resolvedBy: null });

    const again = told(desk, vehicleId, "vehicle_offline", ({ status }) => status === "open");
    expect(alertOf(await again).evidence?.measured).toMatchObject({ cause: "unknown" });
    const ended = told(desk, vehicleId, "vehicle_offline", ({ status }) => status === "resolved");
    const driver = await as("driver126");
    await done(driver, "duty:end", { commandId: randomUUID() });
    expect(alertOf(await ended).resolvedBy).toBeNull();
  });

  test("that stands too long on a trip, away from its stops, is told of until it moves on", async ({
    url,
    as,
    driven,
  }) => {
    const { vehicleId, send } = await driven("driver127", { long_stop: { standingSeconds: 60 } });
    const trip = await underWay(url, vehicleId);
    const desk = await as("dispatcher");
    const stood = told(desk, vehicleId, "long_stop");
    const here = { lat: 24.76, lng: 46.6753, speed: 0 };
    await send(...[200, 150, 100].map((ago) => ({ ...here, recordedAt: secondsAgo(ago) })));
    const alert = alertOf(await stood);
    expect(alert).toMatchObject({ subject: trip.id, tripId: trip.id, status: "open" });
    const over = told(desk, vehicleId, "long_stop", ({ status }) => status === "resolved");
    await send({ ...here, lat: 24.765, speed: 50, recordedAt: secondsAgo(60) });
    expect(alertOf(await over)).toMatchObject({ id: alert.id, resolvedBy: null });
    const { body } = await dispatch<{ items: { kind: string; data: object }[] }>(
      url,
      "GET",
      `/api/trips/${trip.id}/timeline`,
    );
    expect(body.items).toContainEqual(
      expect.objectContaining({
        kind: "alert",
        data: expect.objectContaining({ kind: "long_stop" }),
      }),
    );
  });

  test("that leaves its way rings, until it is back on it", async ({ url, as, driven }) => {
    const { vehicleId, send } = await driven("driver128", {
      route_deviation: { offRouteMetres: 500, forSeconds: 30 },
    });
    const trip = await underWay(url, vehicleId);
    const desk = await as("dispatcher");
    const left = told(desk, vehicleId, "route_deviation");
    // The leg north is 10.7 km of straight line; nearly as far beside it.
    const along = (from: number, lng: number, ago: number) =>
      times(5, { lng, speed: 60 }).map((fix, i) => ({
        ...fix,
        lat: from + i * 0.0015,
        recordedAt: secondsAgo(ago - i * 10),
      }));
    await send(...along(24.75, 46.6753, 500), ...along(24.757, 46.775, 300));
    const alert = alertOf(await left);
    expect(alert).toMatchObject({ priority: "high", subject: trip.id, tripId: trip.id });
    expect(alert.evidence?.measured.metres).toBeGreaterThan(9_000);
    const back = told(desk, vehicleId, "route_deviation", ({ status }) => status === "resolved");
    await send(...along(24.77, 46.6753, 100));
    expect(alertOf(await back)).toMatchObject({ id: alert.id, resolvedBy: null });
  });

  test("that is too fast for the geofence it is in rings, where that has a limit of its own", async ({
    url,
    as,
    driven,
  }) => {
    const { vehicleId, send } = await driven("driver129");
    const fence = { kind: "circle", center: { lat: 24.72, lng: 46.6 }, radius: 400 };
    const { body } = await dispatch<{ id: string }>(url, "POST", "/api/geofences", {
      ...fence,
      name: "School",
      triggers: [],
      speedLimit: 30,
      vehicleIds: [vehicleId],
    });
    const desk = await as("dispatcher");
    const fast = told(desk, vehicleId, "overspeed");
    // As fast outside, where nobody minds, and then through it.
    await send(...fixes(60, times(14, { speed: 72 })));
    expect(alertOf(await fast)).toMatchObject({
      subject: body.id,
      evidence: { measured: { speed: 72, limitKmh: 30 } },
    });
    await dispatch(url, "DELETE", `/api/geofences/${body.id}`);
  });
});
