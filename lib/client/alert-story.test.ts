import { expect, test } from "vitest";
import type { AlertView } from "../domain/alert";
import type { EscalationView } from "../domain/escalation";
import { storyOf } from "./alert-story";

const at = (minute: number) => `2026-03-11T14:${String(minute).padStart(2, "0")}:00.000Z`;
const noura = { id: "u1", name: "Noura" };
const sami = { id: "u2", name: "Sami" };

const alert = (more: Partial<AlertView> = {}) =>
  ({
    status: "open",
    count: 1,
    drill: false,
    occurredAt: at(0),
    openedAt: at(0),
    lastAt: at(0),
    asksDriverUntil: null,
    escalatedAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    takenOverFrom: null,
    remindedAt: null,
    notedAt: null,
    resolvedAt: null,
    resolvedBy: null,
    ...more,
  }) as AlertView;

const told = (more: Partial<AlertView>, calls: EscalationView[] = []) =>
  storyOf(alert(more), calls).map(({ what }) => what);

test("an alert's life is told in the order it was lived", () => {
  const call = { id: "c", createdAt: at(2) } as EscalationView;
  const lived = {
    status: "resolved",
    count: 3,
    lastAt: at(5),
    escalatedAt: at(1),
    acknowledgedAt: at(3),
    acknowledgedBy: noura,
    takenOverFrom: sami,
    remindedAt: at(18),
    notedAt: at(19),
    resolvedAt: at(20),
    resolvedBy: noura,
  } as const;
  expect(told(lived, [call])).toEqual(
    "opened escalated called acknowledged repeated reminded noted resolved".split(" "),
  );
  const story = storyOf(alert(lived), [call]);
  expect(story).toContainEqual({ what: "acknowledged", at: at(3), by: noura, before: sami });
  expect(story).toContainEqual({ what: "resolved", at: at(20), by: noura });
});

test("what opened long after it happened tells both times", () => {
  expect(told({ openedAt: at(4), lastAt: at(4) })).toEqual(["occurred", "opened"]);
});

test("the end of a countdown is no reminder, and practice is one of its own", () => {
  expect(told({ asksDriverUntil: at(1), remindedAt: at(1) })).toEqual(["opened", "asked"]);
  expect(told({ drill: true, status: "resolved", resolvedAt: at(0) })).toEqual(["opened", "drill"]);
});
