import { describe, expect, it } from "vitest";
import type { Entry, QueuedFix } from "./entry";
import { MOST_BYTES, MOST_FIXES, nextBatch } from "./next-batch";

let seq = 0;
const fix = (extra: object = {}): Entry => ({
  kind: "fix",
  seq: ++seq,
  userId: "u",
  fix: { id: `f${seq}`, lat: 24.7, lng: 46.6, ...extra } as QueuedFix,
});
const command = (): Entry => ({
  kind: "command",
  seq: ++seq,
  userId: "u",
  commandId: `c${seq}`,
  at: "2026-01-31T08:00:00Z",
  tripId: "t",
  event: "trip:start",
  content: {},
});

describe("what waits", () => {
  it("is nothing to send when nothing waits", () => {
    expect(nextBatch([])).toBeNull();
  });

  it("goes out in order: fixes together, up to the next command", () => {
    const waiting = [fix(), fix(), command(), fix()];
    expect(nextBatch(waiting)).toMatchObject({ kind: "fixes", entries: waiting.slice(0, 2) });
    expect(nextBatch(waiting.slice(2))).toMatchObject({
      kind: "command",
      entries: [waiting[2]],
      event: "trip:start",
    });
  });

  it("tells of a message that was read when its turn comes, by itself", () => {
    const read = { kind: "read", notificationId: "n", seq: 1, userId: "u" } as Entry;
    expect(nextBatch([read, fix()])).toMatchObject({ kind: "read", entries: [read] });
    expect(nextBatch([fix(), read])).toMatchObject({ kind: "fixes" });
  });

  it("has at most 50 fixes a batch", () => {
    const batch = nextBatch(Array.from({ length: 120 }, () => fix()));
    expect(batch?.entries).toHaveLength(MOST_FIXES);
  });

  it("has at most 8 KiB a batch, counted as they travel", () => {
    // Two bytes each in UTF-8.
    const attributes = "é".repeat(500);
    const batch = nextBatch(Array.from({ length: 50 }, () => fix({ attributes })));
    expect(batch?.kind).toBe("fixes");
    const size = (fixes: unknown) => new TextEncoder().encode(JSON.stringify(fixes)).length;
    if (batch?.kind !== "fixes") return;
    expect(size(batch.fixes)).toBeLessThanOrEqual(MOST_BYTES);
    expect(size([...batch.fixes, batch.fixes[0]])).toBeGreaterThan(MOST_BYTES);
  });

  it("is sent even where one fix alone is larger", () => {
    const batch = nextBatch([fix({ attributes: "x".repeat(9000) }), fix()]);
    expect(batch?.entries).toHaveLength(1);
  });
});
