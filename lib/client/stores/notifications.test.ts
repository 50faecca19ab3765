import { describe, expect, test } from "vitest";
import type { NotificationView } from "../../domain/notification";
import { createNotifications, type NotificationPage } from "./notifications";

const one = (seq: number, extra: Partial<NotificationView> = {}): NotificationView => ({
  ...{ id: `n${seq}`, seq, kind: "message", type: "info", title: `No. ${seq}`, message: "" },
  ...{ link: null, createdAt: "2026-11-26T08:00:00.000Z", readAt: null, ...extra },
});
const page = (newest: number, items: NotificationView[]): NotificationPage => ({
  ...{ items, nextCursor: null, newest, unread: items.filter((n) => !n.readAt).length },
});
const seqs = (centre: ReturnType<typeof createNotifications>) =>
  centre.store.getState().items.map(({ seq }) => seq);

describe("a screen's notifications", () => {
  test("begin with a snapshot, in which nothing counts as missed", () => {
    const centre = createNotifications();
    centre.applySnapshot(page(2, [one(2), one(1)]));
    expect(centre.store.getState()).toMatchObject({ isLoaded: true, unread: 2, missed: null });
  });

  test("take what is new once, however often it comes", () => {
    const centre = createNotifications();
    centre.applySnapshot(page(1, [one(1)]));
    expect(centre.applyNew(one(2))).toBe(true);
    expect(centre.applyNew(one(2))).toBe(true);
    expect(seqs(centre)).toEqual([2, 1]);
    expect(centre.store.getState().arrived?.seq).toBe(2);
  });

  test("say so when one before it is missing, and take neither", () => {
    const centre = createNotifications();
    centre.applySnapshot(page(1, [one(1)]));
    expect(centre.applyNew(one(3))).toBe(false);
    expect(seqs(centre)).toEqual([1]);
  });

  test("tell once what came while nobody could hear, and which of it is critical", () => {
    const centre = createNotifications();
    centre.applySnapshot(page(1, [one(1)]));
    const sos = one(4, { type: "critical" });
    centre.applySnapshot(page(4, [sos, one(3, { readAt: "2026-11-26T08:01:00.000Z" }), one(2)]));
    expect(centre.store.getState().missed).toEqual({ count: 2, criticals: [sos] });
    expect(centre.store.getState().arrived).toBeNull();
    centre.putMissedAway();
    centre.applySnapshot(page(4, [sos, one(2)]));
    expect(centre.store.getState().missed).toBeNull();
  });

  test("are read where they were read elsewhere", () => {
    const centre = createNotifications();
    centre.applySnapshot(page(2, [one(2), one(1)]));
    centre.applyRead({ seqs: [1], readAt: "2026-11-26T09:00:00.000Z" });
    centre.applyCount(1);
    const { items, unread } = centre.store.getState();
    expect(items.map(({ readAt }) => readAt)).toEqual([null, "2026-11-26T09:00:00.000Z"]);
    expect(unread).toBe(1);
  });

  test("begin anew for somebody else, who missed nothing", () => {
    const centre = createNotifications();
    centre.applySnapshot(page(9, [one(9), one(8)]));
    centre.reset();
    expect(centre.store.getState()).toMatchObject({ isLoaded: false, items: [], unread: 0 });
    centre.applySnapshot(page(1, [one(1)]));
    expect(centre.store.getState().missed).toBeNull();
    centre.applyNew(one(2));
    expect(centre.store.getState().arrived?.seq).toBe(2);
  });

  test("go on with older ones, none of them twice", () => {
    const centre = createNotifications();
    centre.applySnapshot({ ...page(3, [one(3), one(2)]), nextCursor: "2" });
    centre.applyOlder({ ...page(3, [one(2), one(1)]), nextCursor: null });
    expect(seqs(centre)).toEqual([3, 2, 1]);
    expect(centre.store.getState().olderThan).toBeNull();
  });
});

describe("an absence", () => {
  test("of more than a page is counted whole", () => {
    const centre = createNotifications();
    centre.applySnapshot(page(1, [one(1)]));
    centre.applySnapshot({ ...page(400, [one(400), one(399)]), nextCursor: "399" });
    expect(centre.store.getState().missed?.count).toBe(399);
  });

  test("keeps what was critical of the one before it", () => {
    const centre = createNotifications();
    centre.applySnapshot(page(1, [one(1)]));
    const first = one(2, { type: "critical" });
    centre.applySnapshot(page(2, [first]));
    centre.applySnapshot(page(3, [one(3), first]));
    expect(centre.store.getState().missed).toEqual({ count: 2, criticals: [first] });
  });
});

describe("a page that was read while news came", () => {
  test("has all read that were marked meanwhile, not the last alone", async () => {
    const centre = createNotifications();
    const readAt = "2026-11-26T09:00:00.000Z";
    const read = await centre.readPage(async () => {
      centre.applyRead({ seqs: [1], readAt });
      centre.applyRead({ seqs: [3], readAt });
      return page(3, [one(3), one(2), one(1)]);
    });
    expect(read.items.map((each) => each.readAt)).toEqual([readAt, null, readAt]);
  });

  test("tells none of it twice when it is older", () => {
    const centre = createNotifications();
    centre.applySnapshot(page(1, [one(1)]));
    let told = 0;
    centre.store.subscribe(({ arrived }, before) => {
      if (arrived !== before.arrived) told++;
    });
    centre.applyNew(one(2));
    centre.applySnapshot(page(1, [one(1)]));
    centre.applyNew(one(2));
    expect(seqs(centre)).toEqual([2, 1]);
    expect(told).toBe(1);
  });

  test("does not hide one whose number it knows but which it was read too early to hold", () => {
    const centre = createNotifications();
    centre.applySnapshot(page(1, [one(2), one(1)]));
    expect(centre.applyNew(one(3))).toBe(true);
    expect(seqs(centre)).toEqual([3, 2, 1]);
  });
});
