import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import type { TimelineItemView } from "../../lib/domain/trip-view";
import { ask, collect, done, next } from "../client";
import { fix, test, userId } from "./contract-test";
import {
  alertOf,
  listAlerts,
  raise,
  readAlert,
  refused,
  sos,
  unescalated,
} from "./emergency-calls";
import { command, dispatch, planTrip, secondsAgo } from "./trip-calls";

describe("an SOS", () => {
  test("reaches every dispatcher, and its sender knows it is stored", async ({
    url,
    as,
    onDuty,
  }) => {
    const { driver, vehicle } = await onDuty("driver56");
    const [dispatcher, admin] = [await as("dispatcher"), await as("admin")];
    const given = sos({ message: "Help", location: { lat: 24.7, lng: 46.6, accuracy: 8 } });
    const heard = [dispatcher, admin].map((socket) =>
      next(socket, "emergency:alert", (event) => alertOf(event).id === given.alertId),
    );
    const alert = await raise(driver, given);
    expect(alert).toMatchObject({
      id: given.alertId,
      kind: "sos",
      priority: "critical",
      status: "open",
      count: 1,
      drill: false,
      vehicleId: vehicle.id,
      vehicle: { plateNumber: vehicle.plateNumber },
      driverId: await userId(url, "driver56"),
      driver: { name: vehicle.driver?.name, phone: vehicle.driver?.phone },
      message: "Help",
      location: { lat: 24.7, lng: 46.6, accuracy: 8, speed: null, recordedAt: alert.occurredAt },
      acknowledgedBy: null,
    });
    for (const event of await Promise.all(heard)) {
      expect(event).toEqual({ alert, priority: "critical" });
    }
    expect(await readAlert(url, alert.id)).toEqual(alert);
    expect(await listAlerts(url)).toContainEqual(alert);
    expect(await listAlerts(url, "resolved")).not.toContainEqual(alert);
  });

  test("lights no screen of its own driver; an accident does", async ({ as, onDuty }) => {
    const { driver } = await onDuty("driver56");
    const dispatcher = await as("dispatcher");
    const seen = collect(driver, "emergency:alert");
    const told = collect(driver, "alert:updated");
    const silent = await raise(driver, sos());
    const accident = sos({ kind: "accident" });
    const heard = next(driver, "emergency:alert");
    await raise(driver, accident);
    expect(alertOf(await heard).id).toBe(accident.alertId);
    expect(seen.map((event) => alertOf(event).id)).not.toContain(silent.id);
    expect(told).toEqual([]);
    const note = await done(driver, "emergency:driver-ok", { alertId: accident.alertId });
    expect(note).toMatchObject({ status: "resolved" });
    await done(dispatcher, "alert:resolve", { alertId: silent.id });
  });

  test("of 100 at once, half of them repeats, is 50 alerts", async ({ url, as, onDuty }) => {
    const { driver } = await onDuty("driver57");
    const dispatcher = await as("dispatcher");
    const rung = collect(dispatcher, "emergency:alert");
    const each = Array.from({ length: 50 }, () => sos());
    const answers = await Promise.all(
      [...each, ...each].map((one) => ask(driver, "emergency:raise", one)),
    );
    expect(new Set(answers.map(refused))).toEqual(new Set(["ok"]));
    const ids = each.map(({ alertId }) => alertId);
    const stored = (await listAlerts(url)).filter(({ id }) => ids.includes(id));
    expect(stored).toHaveLength(50);
    const rings = () => rung.map((event) => alertOf(event).id).filter((id) => ids.includes(id));
    await vi.waitFor(() => expect(rings()).toHaveLength(50));
    expect(new Set(rings()).size).toBe(50);
  });

  test("is not held up by 200 other events just before", async ({ onDuty }) => {
    const { driver } = await onDuty("driver57");
    const others = Array.from({ length: 200 }, () => ask(driver, "duty:end", {}));
    const startedAt = Date.now();
    await raise(driver, sos());
    expect(Date.now() - startedAt).toBeLessThan(2000);
    const codes = (await Promise.all(others)).map(refused);
    expect(codes).toContain("RATE_LIMITED");
  });

  test("by the same alertId with other content or from another is a conflict", async ({
    onDuty,
    as,
  }) => {
    const { driver } = await onDuty("driver57");
    const given = sos({ occurredAt: secondsAgo(5) });
    const first = await raise(driver, given);
    const again = await raise(driver, { ...given, message: null });
    expect(unescalated(again)).toEqual(unescalated(first));
    for (const other of [
      { ...given, message: "Fire" },
      { ...given, kind: "accident" },
      { ...given, location: { lat: 1, lng: 1 } },
      { ...given, occurredAt: secondsAgo(60) },
    ]) {
      expect(refused(await ask(driver, "emergency:raise", other))).toBe("CONFLICT");
    }
    const stranger = await as("driver58");
    expect(refused(await ask(stranger, "emergency:raise", given))).toBe("CONFLICT");
  });

  test("happened no later than it came in", async ({ onDuty }) => {
    const { driver } = await onDuty("driver57");
    const ahead = await raise(driver, sos({ occurredAt: secondsAgo(-3600) }));
    expect(Date.parse(ahead.occurredAt)).toBeLessThanOrEqual(Date.now());
    const said = secondsAgo(600);
    expect((await raise(driver, sos({ occurredAt: said }))).occurredAt).toBe(said);
  });

  test("that says nonsense is refused, an empty message is none", async ({ onDuty }) => {
    const { driver } = await onDuty("driver57");
    const wrong = [undefined, null, {}, [], sos({ alertId: "7" }), sos({ kind: "fire" })];
    for (const one of [...wrong, sos({ occurredAt: "now" }), sos({ message: { $ne: 1 } })]) {
      expect(refused(await ask(driver, "emergency:raise", one))).toBe("BAD_REQUEST");
    }
    expect(await raise(driver, sos({ message: " " }))).toMatchObject({ message: null });
  });
});

describe("the vehicle of an SOS", () => {
  test("is the one of that moment, else the present one, else none", async ({ as, newVehicle }) => {
    const driver = await as("driver58");
    await ask(driver, "duty:end", { commandId: randomUUID() });
    const without = await raise(driver, sos());
    expect(without).toMatchObject({ vehicleId: null, vehicle: null, tripId: null, location: null });

    const [before, now] = [await newVehicle(), await newVehicle()];
    const duty = (vehicleId: string, ago: number) =>
      done(driver, "duty:start", {
        vehicleId,
        commandId: randomUUID(),
        occurredAt: secondsAgo(ago),
      });
    // The duty just ended was until now: this one begins with it.
    await duty(before.id, 0);
    const onFirst = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await duty(now.id, 0);
    const at = (occurredAt: string, more = {}) => raise(driver, sos({ occurredAt, ...more }));
    expect((await at(onFirst)).vehicleId).toBe(before.id);
    expect((await at(new Date().toISOString())).vehicleId).toBe(now.id);
    expect((await at("2020-01-01T00:00:00Z")).vehicleId).toBe(now.id);
    expect((await at(onFirst, { vehicleId: now.id })).vehicleId).toBe(now.id);
    const strange = { vehicleId: (await newVehicle()).id };
    expect((await at(onFirst, strange)).vehicleId).toBe(before.id);
  });

  test("is named by dispatchers, for whoever drives it", async ({ url, as, newVehicle }) => {
    const dispatcher = await as("dispatcher");
    expect(refused(await ask(dispatcher, "emergency:raise", sos()))).toBe("BAD_REQUEST");
    const unknown = sos({ vehicleId: randomUUID() });
    expect(refused(await ask(dispatcher, "emergency:raise", unknown))).toBe("NOT_FOUND");
    const driverId = await userId(url, "driver58");
    const vehicle = await newVehicle(driverId);
    const alert = await raise(dispatcher, sos({ vehicleId: vehicle.id }));
    expect(alert).toMatchObject({ vehicleId: vehicle.id, driverId });
  });

  test("brings its last fix where the sender knows no place", async ({ onDuty }) => {
    const { driver } = await onDuty("driver56");
    const here = { ...fix(1), speed: 12 };
    await done(driver, "position:report", here);
    const { location } = await raise(driver, sos());
    expect(location).toMatchObject(here);
  });
});

describe("an SOS during a trip", () => {
  test("is on its timeline under the driver's name, and a drill is not", async ({
    url,
    as,
    newVehicle,
  }) => {
    const driverId = await userId(url, "driver58");
    const vehicle = await newVehicle(driverId);
    const trip = await planTrip(url, vehicle.id);
    await command(url, trip.id, "start");
    const driver = await as("driver58");
    const drill = await raise(driver, sos({ drill: true }));
    const alert = await raise(driver, sos());
    expect([drill.tripId, alert.tripId]).toEqual([trip.id, trip.id]);
    const alerts = async () => {
      type Page = { items: TimelineItemView[] };
      const { body } = await dispatch<Page>(url, "GET", `/api/trips/${trip.id}/timeline`);
      return body.items.filter(({ kind }) => kind === "alert");
    };
    await vi.waitFor(async () => expect(await alerts()).toHaveLength(1), 5000);
    expect(await alerts()).toMatchObject([
      { data: { alertId: alert.id, kind: "sos" }, actor: { id: driverId }, at: alert.occurredAt },
    ]);
  });
});

describe("an SOS of a phone that says −1 for what it does not know", () => {
  test("is taken, and what it does not know is null", async ({ onDuty }) => {
    const { driver } = await onDuty("driver57");
    const unknown = { speed: -1, heading: -1, accuracy: -1 };
    const { location } = await raise(
      driver,
      sos({ location: { lat: 24.7, lng: 46.6, ...unknown } }),
    );
    expect(location).toMatchObject({ lat: 24.7, speed: null, heading: null, accuracy: null });
  });
});

describe("a drill", () => {
  test("is recorded and confirmed, and rings nobody", async ({ url, as, onDuty }) => {
    const { driver } = await onDuty("driver57");
    const dispatcher = await as("dispatcher");
    const rung = collect(dispatcher, "emergency:alert");
    const drill = await raise(driver, sos({ drill: true }));
    expect(drill).toMatchObject({ drill: true, status: "resolved", resolvedBy: null });
    const real = await raise(driver, sos());
    await vi.waitFor(() => expect(rung.map((event) => alertOf(event).id)).toContain(real.id));
    expect(rung.map((event) => alertOf(event).id)).not.toContain(drill.id);
    expect(await readAlert(url, drill.id)).toEqual(drill);
  });
});
