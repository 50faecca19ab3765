import { expect, test } from "vitest";
import type { AlertView } from "../../domain/alert";
import type { DriverDay } from "../../domain/driver-day";
import type { NotificationView } from "../../domain/notification";
import { accidentToAnswer, createDriver, messagesToRead, waitsToBeSent } from "./driver";

const accident = (more: Partial<AlertView> = {}) =>
  ({
    id: "a",
    kind: "accident",
    version: 1,
    status: "open",
    driverId: "khalid",
    asksDriverUntil: "2026-03-11T14:00:30.000Z",
    ...more,
  }) as AlertView;

function khalid() {
  const driver = createDriver();
  const user = { id: "khalid", name: "Khalid" };
  driver.set({ day: { user, trips: [], accident: null } as unknown as DriverDay });
  const asked = () => accidentToAnswer(driver.store.getState())?.id ?? null;
  return { driver, asked };
}

test("a suspected accident asks its driver until somebody has seen to it", () => {
  const { driver, asked } = khalid();
  driver.applyAccident(accident());
  expect(asked()).toBe("a");
  driver.applyAccident(accident({ version: 3, status: "acknowledged" }));
  expect(asked()).toBeNull();
});

test("word that was overtaken, of another driver, or that asks nothing changes nothing", () => {
  const { driver, asked } = khalid();
  driver.applyAccident(accident({ driverId: "sami" }));
  driver.applyAccident(accident({ asksDriverUntil: null }));
  driver.applyAccident(accident({ kind: "sos" }));
  expect(asked()).toBeNull();
  driver.applyAccident(accident({ version: 2 }));
  driver.applyAccident(accident({ version: 1, status: "resolved" }));
  driver.applyAccident(accident({ id: "older", status: "resolved", version: 9 }));
  expect(asked()).toBe("a");
});

test("an answer that waits to be sent is an answer", () => {
  const { driver, asked } = khalid();
  driver.applyAccident(accident());
  const answer = (alertId: string) => ({
    kind: "command" as const,
    commandId: alertId,
    at: "2026-03-11T14:00:10.000Z",
    tripId: null,
    event: "emergency:driver-ok" as const,
    content: { alertId },
  });
  driver.set({ commands: [answer("another")] });
  expect(asked()).toBe("a");
  driver.set({ commands: [answer("a")] });
  expect(asked()).toBeNull();
});

test("a message is to be read until its reading waits on this phone, in the order it came", () => {
  const { driver } = khalid();
  const message = (id: string) => ({ id }) as NotificationView;
  driver.set({ messages: [message("one"), message("two")] });
  expect(messagesToRead(driver.store.getState()).map(({ id }) => id)).toEqual(["one", "two"]);
  driver.set({ reads: ["one"] });
  expect(messagesToRead(driver.store.getState()).map(({ id }) => id)).toEqual(["two"]);
  expect(waitsToBeSent(driver.store.getState())).toBe(1);
});
