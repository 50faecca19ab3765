import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AlertView } from "../domain/alert";
import { AGAIN_MS, startRinging } from "./ring";
import { createAlerts } from "./stores/alerts";

beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-03-11T14:00:00Z") }));
afterEach(() => void vi.useRealTimers());

const alert = (id: string, more: Partial<AlertView> = {}) =>
  ({
    id,
    kind: "sos",
    priority: "critical",
    status: "open",
    version: 1,
    count: 1,
    drill: false,
    openedAt: "2026-03-11T14:00:00.000Z",
    asksDriverUntil: null,
    acknowledgedAt: null,
    notedAt: null,
    remindedAt: null,
    ...more,
  }) as AlertView;

/** Rings for a store of its own; `heard` is every sound so far. */
function ringing() {
  const alerts = createAlerts();
  const heard: string[] = [];
  const stop = startRinging({ alerts, play: (tune) => heard.push(tune), now: Date.now });
  return { alerts, heard, stop };
}

const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

test("an emergency rings again and again until somebody has it", () => {
  const { alerts, heard, stop } = ringing();
  alerts.applyAlert(alert("1"));
  expect(heard).toEqual(["critical"]);
  vi.advanceTimersByTime(3 * AGAIN_MS);
  expect(heard).toHaveLength(4);
  alerts.applyAlert(alert("1", { status: "acknowledged", version: 2, acknowledgedAt: at(0) }));
  vi.advanceTimersByTime(60_000);
  expect(heard).toHaveLength(4);
  stop();
});

test("other news leaves the rhythm alone, a second emergency is heard at once", () => {
  const { alerts, heard, stop } = ringing();
  alerts.applyAlert(alert("1"));
  vi.advanceTimersByTime(AGAIN_MS - 1000);
  alerts.applyAlert(alert("2", { kind: "low_fuel", priority: "medium" }));
  expect(heard).toHaveLength(1);
  alerts.applyAlert(alert("3"));
  expect(heard).toHaveLength(2);
  vi.advanceTimersByTime(1000);
  expect(heard).toHaveLength(2);
  stop();
});

test("a suspected accident is silent while its driver is asked, and then rings", () => {
  const { alerts, heard, stop } = ringing();
  alerts.applyAlert(alert("1", { kind: "accident", asksDriverUntil: at(30) }));
  vi.advanceTimersByTime(29_000);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1_001);
  expect(heard).toEqual(["critical"]);
  stop();
});

test("one whose driver said that all is well never rings", () => {
  const { alerts, heard, stop } = ringing();
  alerts.applyAlert(alert("1", { kind: "accident", asksDriverUntil: at(30) }));
  alerts.applyAlert(alert("1", { kind: "accident", status: "resolved", version: 2 }));
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual([]);
  stop();
});

test("a new high alert chimes once, medium ones, repeats and practice are silent", () => {
  const { alerts, heard, stop } = ringing();
  alerts.applyAlert(alert("1", { kind: "overspeed", priority: "high" }));
  alerts.applyAlert(alert("1", { kind: "overspeed", priority: "high", version: 2, count: 2 }));
  alerts.applyAlert(alert("2", { kind: "long_stop", priority: "medium" }));
  alerts.applyAlert(alert("3", { drill: true }));
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual(["high"]);
  stop();
});

test("after an absence only open emergencies ring", () => {
  const { alerts, heard, stop } = ringing();
  const high = alert("1", { kind: "overspeed", priority: "high" });
  alerts.applySnapshot([high]);
  alerts.applyAlert(high);
  expect(heard).toEqual([]);
  alerts.applySnapshot([high, alert("2")]);
  expect(heard).toEqual(["critical"]);
  stop();
});

test("one that was forgotten rings once for each reminder, until there is a note", () => {
  const { alerts, heard, stop } = ringing();
  const taken = { status: "acknowledged", acknowledgedAt: at(-900) } as const;
  alerts.applySnapshot([alert("1", taken)]);
  expect(heard).toEqual([]);
  alerts.applyAlert(alert("1", { ...taken, version: 2, remindedAt: at(0) }));
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual(["critical"]);
  alerts.applyAlert(alert("1", { ...taken, version: 3, remindedAt: at(0) }));
  expect(heard).toHaveLength(2);
  alerts.applyAlert(alert("1", { ...taken, version: 4, remindedAt: at(0), notedAt: at(1) }));
  expect(heard).toHaveLength(2);
  stop();
});

test("after an absence only the open emergency rings, whatever else has happened", () => {
  const { alerts, heard, stop } = ringing();
  alerts.applySnapshot([]);
  const others = Array.from({ length: 49 }, (_, i) => {
    const isTaken = i % 2 === 0;
    const taken = { status: "acknowledged", acknowledgedAt: at(0), notedAt: at(0) } as const;
    return alert(`${i}`, isTaken ? taken : { kind: "overspeed", priority: "high" });
  });
  alerts.applySnapshot([...others, alert("sos")]);
  expect(heard).toEqual(["critical"]);
  alerts.applySnapshot([...others, alert("sos")]);
  expect(heard).toEqual(["critical"]);
  stop();
});
