import { expect, test } from "vitest";
import type { AlertView } from "./alert";
import { escalationMessage } from "./escalation-message";

const alert = {
  id: "a",
  kind: "sos",
  priority: "critical",
  occurredAt: "2026-03-11T14:02:07.000Z",
  message: "Two men at the gate",
  vehicle: { id: "v", plateNumber: "RUH 1001" },
  driver: { id: "d", name: "Khalid", phone: "+966 50 1" },
  location: { lat: 24.7, lng: 46.6 },
} as AlertView;
const textOf = (more: Partial<AlertView>) =>
  escalationMessage(
    { id: "e", step: 0, to: { name: "Sami", phone: "1" } },
    { ...alert, ...more } as AlertView,
    "Asia/Riyadh",
  ).text;

test("somebody on call reads what happened to whom, when, where, and whom to call", () => {
  expect(textOf({})).toBe(
    'SOS: Khalid, vehicle RUH 1001, 11 Mar, 17:02. "Two men at the gate" Nobody in the control room has acknowledged it. Call +966 50 1. https://www.openstreetmap.org/?mlat=24.7&mlon=46.6#map=17/24.7/46.6',
  );
});

test("what nobody knows is said or left out", () => {
  const unknown = { kind: "unassigned_movement", message: null, driver: null } as const;
  expect(textOf({ ...unknown, location: null })).toBe(
    "Unassigned movement: an unknown driver, vehicle RUH 1001, 11 Mar, 17:02. Nobody in the control room has acknowledged it. Nobody knows where.",
  );
});

test("a place that is older than what happened says of when it is", () => {
  const place = { lat: 24.7, lng: 46.6, recordedAt: "2026-03-11T11:30:00.000Z" };
  const location = { ...place, speed: null, heading: null, accuracy: null };
  expect(textOf({ location })).toContain("Last seen 11 Mar, 14:30: https://");
  const fresh = { ...location, recordedAt: "2026-03-11T14:01:00.000Z" };
  expect(textOf({ location: fresh })).not.toContain("Last seen");
});

test("an accident nobody but a device speaks of is a possible one", () => {
  const asked = { kind: "accident", asksDriverUntil: "2026-03-11T14:02:37.000Z" } as const;
  expect(textOf(asked)).toMatch(/^Possible accident, the driver did not answer: Khalid/);
});
