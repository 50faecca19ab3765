import { expect, test, vi } from "vitest";
import { createConnection } from "./connection";

function connectionAt(start: number) {
  let now = start;
  const connection = createConnection(() => now);
  return { connection, pass: (ms: number) => (now += ms) };
}

test("the server's clock is read from the message that travelled fastest", () => {
  const { connection, pass } = connectionAt(1_000_000);
  connection.heard(1_000_000 + 5000 - 300);
  pass(1000);
  connection.heard(1_001_000 + 5000 - 20);
  pass(1000);
  connection.heard(1_002_000 + 5000 - 900);
  expect(connection.serverNow()).toBe(1_002_000 + 4980);
});

test("clocks are compared anew on the next connection", () => {
  const { connection } = connectionAt(1_000_000);
  connection.heard(1_005_000);
  connection.lose("stale");
  connection.open();
  connection.heard(1_002_000);
  expect(connection.store.getState().clockOffset).toBe(2000);
});

test("the time last heard is kept to half a second", () => {
  const { connection, pass } = connectionAt(1_000_000);
  connection.heard();
  pass(100);
  connection.heard();
  expect(connection.store.getState().heardAt).toBe(1_000_000);
  pass(500);
  connection.heard();
  expect(connection.store.getState().heardAt).toBe(1_000_600);
});

test("it stays heard when the connection is lost: that tells how stale the page is", () => {
  const { connection, pass } = connectionAt(1_000_000);
  connection.heard();
  pass(42_000);
  connection.lose("stale");
  expect(connection.store.getState()).toMatchObject({ phase: "stale", heardAt: 1_000_000 });
});

test("it is live once everything on the screen has caught up, not before", () => {
  const { connection } = connectionAt(1_000_000);
  const phase = () => connection.store.getState().phase;
  const waiting: (() => void)[] = [];
  for (let i = 0; i < 2; i++) connection.onOpen(() => waiting.push(connection.behind()));
  connection.open();
  expect(phase()).toBe("catching-up");
  waiting[0]?.();
  expect(phase()).toBe("catching-up");
  waiting[1]?.();
  expect(phase()).toBe("live");
});

test("what is read anew for longer than a second while live is said", () => {
  vi.useFakeTimers();
  const { connection } = connectionAt(1_000_000);
  connection.open();
  const caughtUp = connection.behind();
  vi.advanceTimersByTime(999);
  expect(connection.store.getState().phase).toBe("live");
  vi.advanceTimersByTime(1);
  expect(connection.store.getState().phase).toBe("catching-up");
  caughtUp();
  expect(connection.store.getState().phase).toBe("live");
  vi.useRealTimers();
});
