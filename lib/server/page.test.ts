import { describe, expect, it } from "vitest";
import { pageOf } from "./page";

type Item = { name: string; id: string };
const keyOf = ({ name, id }: Item) => [name, id];
const items = (...names: string[]): Item[] => names.map((name, i) => ({ name, id: String(i) }));
const names = ({ items }: { items: Item[] }) => items.map(({ name }) => name);

describe("a page of a list", () => {
  it("leads through the whole list in order, each item once, also those alike by name", () => {
    const all = items("سيارة", "b", "a", "B", "b", "é", "c");
    const seen: Item[] = [];
    let cursor: string | undefined;
    do {
      const page = pageOf(all, keyOf, { cursor, limit: 2 });
      seen.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.map(({ name }) => name)).toEqual(["a", "b", "b", "B", "c", "é", "سيارة"]);
    expect(new Set(seen).size).toBe(all.length);
  });

  it("goes on at the same place when the last item given has left the list", () => {
    const all = items("a", "b", "c", "d");
    const { nextCursor } = pageOf(all, keyOf, { limit: 2 });
    const without = all.filter(({ name }) => name !== "b");
    const next = pageOf(without, keyOf, { cursor: nextCursor ?? "", limit: 2 });
    expect(names(next)).toEqual(["c", "d"]);
    expect(next.nextCursor).toBeNull();
  });

  it("refuses a cursor that is none", () => {
    for (const cursor of ["", "7", "bm8", "W3t9XQ", "e30"]) {
      expect(() => pageOf(items("a"), keyOf, { cursor, limit: 2 })).toThrow("Start again");
    }
  });
});
