import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AppError } from "../domain/errors";
import { keepFresh } from "./keep-fresh";
import { createConnection } from "./stores/connection";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A list on a screen, and the questions it asked, to be answered in any order. */
function screen() {
  const connection = createConnection();
  const asked: { answer: (list: string[]) => void; fail: (error: Error) => void }[] = [];
  let shown: string[] = [];
  const fresh = keepFresh<string[]>(
    {
      read: () => new Promise((answer, fail) => asked.push({ answer, fail })),
      apply: (list) => {
        shown = list;
      },
    },
    connection,
  );
  const settle = async (what: () => void) => {
    what();
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    ...{ connection, asked, fresh, settle },
    shown: () => shown,
    phase: () => connection.store.getState().phase,
    hear: (item: string) =>
      fresh.hear(() => {
        if (!shown.includes(item)) shown = [...shown, item];
      }),
  };
}

test("each connection asks anew, and is live once that is answered", async () => {
  const { connection, asked, shown, phase, settle } = screen();
  connection.open();
  expect(phase()).toBe("catching-up");
  await settle(() => asked[0]?.answer(["a"]));
  expect([shown(), phase()]).toEqual([["a"], "live"]);
  connection.lose("stale");
  connection.open();
  expect(phase()).toBe("catching-up");
  await settle(() => asked[1]?.answer(["b"]));
  expect([shown(), phase()]).toEqual([["b"], "live"]);
});

test("what is heard while an answer is on its way counts at once and after it", async () => {
  const { connection, asked, shown, hear, settle } = screen();
  connection.open();
  hear("b");
  expect(shown()).toEqual(["b"]);
  await settle(() => asked[0]?.answer(["a"]));
  expect(shown()).toEqual(["a", "b"]);
});

test("an answer to the connection before counts for nothing, nor does it make this one live", async () => {
  const { connection, asked, shown, phase, settle } = screen();
  connection.open();
  connection.lose("stale");
  connection.open();
  await settle(() => asked[0]?.answer(["old"]));
  expect([shown(), phase()]).toEqual([[], "catching-up"]);
  await settle(() => asked[1]?.answer(["new"]));
  await settle(() => asked[0]?.answer(["old"]));
  expect([shown(), phase()]).toEqual([["new"], "live"]);
});

test("one that fails is asked again while there is a connection, and until then nothing is live", async () => {
  const { connection, asked, phase, settle } = screen();
  connection.open();
  await settle(() => asked[0]?.fail(new TypeError("lost")));
  expect(phase()).toBe("catching-up");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toHaveLength(2);
  connection.lose("stale");
  await settle(() => asked[1]?.fail(new TypeError("lost")));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(2);
});

test("one the server refuses for good holds nothing up", async () => {
  const { connection, asked, phase, settle } = screen();
  connection.open();
  await settle(() => asked[0]?.fail(new AppError("NOT_FOUND", "There is none.")));
  expect(phase()).toBe("live");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
});

test("a part that is gone from the screen is not waited for", () => {
  const { connection, fresh, phase } = screen();
  connection.open();
  fresh.stop();
  expect(phase()).toBe("live");
});

test("what was heard on the connection before is in the answer to this one, and comes back no more", async () => {
  const { connection, asked, shown, hear, settle } = screen();
  connection.open();
  hear("over by now");
  connection.lose("stale");
  connection.open();
  await settle(() => asked[1]?.answer([]));
  expect(shown()).toEqual([]);
});

test("a question asked often gives up none on its way, and asks once more after it", async () => {
  const { connection, asked, fresh, shown, settle } = screen();
  connection.open();
  for (let i = 0; i < 3; i++) fresh.refresh();
  await settle(() => asked[0]?.answer(["a"]));
  expect(shown()).toEqual(["a"]);
  expect(asked).toHaveLength(2);
  await settle(() => asked[1]?.answer(["b"]));
  expect([shown(), asked.length]).toEqual([["b"], 2]);
});
