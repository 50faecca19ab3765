import { afterEach, expect, test, vi } from "vitest";
import { trips } from "./stores/trips";
import { commandTrip } from "./trip-command";

type Sent = { commandId: string; text?: string };
const sent: Sent[] = [];

/** A server that answers these in turn; null: it cannot be reached. */
function answering(...answers: (Response | null)[]) {
  sent.length = 0;
  vi.stubGlobal("fetch", async (_path: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    const answer = answers.shift();
    if (!answer) throw new TypeError("fetch failed");
    return answer;
  });
}
const done = () => Response.json({ id: "t1", version: 2, progress: 0 });
afterEach(() => vi.unstubAllGlobals());

test("a command sent again after no answer is the same command", async () => {
  answering(null, done());
  await expect(commandTrip("t1", "notes", { text: "a" })).rejects.toThrow(TypeError);
  await commandTrip("t1", "notes", { text: "a" });
  expect(sent[0]?.commandId).toBe(sent[1]?.commandId);
  expect(trips.trips.get("t1")?.version).toBe(2);
});

test("after a success the same words are another command", async () => {
  answering(done(), done());
  await commandTrip("t1", "notes", { text: "b" });
  await commandTrip("t1", "notes", { text: "b" });
  expect(sent[0]?.commandId).not.toBe(sent[1]?.commandId);
});

test("other words are another command, answered or not", async () => {
  answering(null, null);
  await expect(commandTrip("t1", "notes", { text: "c" })).rejects.toThrow();
  await expect(commandTrip("t1", "notes", { text: "d" })).rejects.toThrow();
  expect(sent[0]?.commandId).not.toBe(sent[1]?.commandId);
});
