import { expect, test } from "vitest";
import type { AlertView } from "../../domain/alert";
import { emergenciesOf, toTriage } from "../alert-order";
import { createAlerts } from "./alerts";

const alert = (id: string, more: Partial<AlertView> = {}) =>
  ({
    id,
    version: 1,
    kind: "sos",
    priority: "critical",
    status: "open",
    count: 1,
    drill: false,
    asksDriverUntil: null,
    openedAt: `2026-03-11T14:0${id}:00.000Z`,
    acknowledgedAt: null,
    ...more,
  }) as AlertView;

const now = "2026-03-11T15:00:00.000Z";

const shown = ({ alerts }: ReturnType<typeof createAlerts>) =>
  emergenciesOf(alerts.values(), Date.parse(now)).map(({ id, status }) => `${id} ${status}`);

test("emergencies nobody has come first, the longest waiting on top", () => {
  const alerts = createAlerts();
  const status = "acknowledged";
  alerts.applySnapshot([alert("1", { status }), alert("3"), alert("2"), alert("0", { status })]);
  expect(shown(alerts)).toEqual(["2 open", "3 open", "0 acknowledged", "1 acknowledged"]);
});

test("practice, what is resolved and other alerts are not among them", () => {
  const alerts = createAlerts();
  alerts.applyAlert(alert("1", { drill: true }));
  alerts.applyAlert(alert("2", { kind: "low_fuel", priority: "medium" }));
  alerts.applyAlert(alert("3", { status: "resolved" }));
  alerts.applyAlert(alert("4", { kind: "accident" }));
  expect(shown(alerts)).toEqual(["4 open"]);
});

test("an event that was overtaken changes nothing, whatever it says", () => {
  const alerts = createAlerts();
  const taken = alert("1", { version: 3, status: "acknowledged", note: "Calling" });
  alerts.applyAlert(taken);
  alerts.applyAlert(alert("1"));
  alerts.applyAlert(alert("1", { version: 2, status: "acknowledged", note: null }));
  expect(alerts.alerts.get("1")).toEqual(taken);
  alerts.applyAlert(alert("1", { version: 5, status: "resolved" }));
  alerts.applyAlert(alert("1", { version: 4, status: "acknowledged" }));
  expect(shown(alerts)).toEqual([]);
});

test("a snapshot forgets what was resolved while nobody was connected", () => {
  const alerts = createAlerts();
  alerts.applyAlert(alert("1"));
  alerts.applySnapshot([alert("2")]);
  expect(shown(alerts)).toEqual(["2 open"]);
});

test("a suspected accident is none yet while its driver is asked", () => {
  const alerts = createAlerts();
  alerts.applyAlert(alert("1", { kind: "accident", asksDriverUntil: "2026-03-11T15:00:01.000Z" }));
  expect(shown(alerts)).toEqual([]);
  alerts.applyAlert(alert("1", { version: 2, asksDriverUntil: now }));
  expect(shown(alerts)).toEqual(["1 open"]);
});

test("what needs somebody goes by priority, then the oldest first", () => {
  const list = [
    alert("4", { priority: "medium" }),
    alert("3", { priority: "high" }),
    alert("9", { priority: "high", status: "acknowledged" }),
    alert("1", { priority: "low" }),
    alert("5"),
    alert("2", { priority: "high", status: "resolved" }),
    alert("0", { drill: true }),
  ];
  expect(toTriage(list).map(({ id }) => id)).toEqual(["5", "3", "9", "4", "1"]);
});

test("the higher version counts, whatever its status", () => {
  const alerts = createAlerts();
  alerts.applyAlert(alert("1", { status: "acknowledged", version: 5 }));
  alerts.applyAlert(alert("1", { version: 6 }));
  expect(alerts.alerts.get("1")?.version).toBe(6);
});

test("an alert opens once: not what a snapshot knew, nor what repeats", () => {
  const alerts = createAlerts();
  const opened = () => alerts.store.getState().opened?.id;
  alerts.applySnapshot([alert("1")]);
  alerts.applyAlert(alert("1"));
  expect(opened()).toBeUndefined();
  alerts.applyAlert(alert("2", { count: 3 }));
  expect(opened()).toBeUndefined();
  alerts.applyAlert(alert("3"));
  alerts.applySnapshot([]);
  alerts.applyAlert(alert("2"));
  expect(opened()).toBe("3");
});

test("of what is over the last 500 heard of are kept, of what is not everything", () => {
  const alerts = createAlerts();
  for (let i = 0; i < 600; i++) alerts.applyAlert(alert(`open ${i}`));
  for (let i = 0; i < 501; i++) alerts.applyAlert(alert(`over ${i}`, { status: "resolved" }));
  alerts.applyAlert(alert("over 1", { status: "resolved", version: 2 }));
  alerts.applyAlert(alert("over 501", { status: "resolved" }));
  expect(alerts.alerts.size).toBe(1_100);
  const has = [0, 1, 2, 3, 501].map((i) => alerts.alerts.has(`over ${i}`));
  expect(has).toEqual([false, true, false, true, true]);
  expect(alerts.store.getState().resolved).toBe(503);
  alerts.applyAlert(alert("open 0"));
  expect(alerts.store.getState().opened?.id).toBe("open 599");
});
