import { beforeEach, describe, expect, test } from "vitest";
import { createTripDraft } from "./trip-draft";

const at = (lat: number) => ({ lat, lng: 46 });

function fakeMemory() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

let memory: ReturnType<typeof fakeMemory>;
let draft: ReturnType<typeof createTripDraft>;
const lats = () => draft.store.getState().draft.places.map(({ place }) => place?.lat ?? null);
const keyOf = (index: number) => draft.store.getState().draft.places[index]?.key ?? "";

beforeEach(() => {
  memory = fakeMemory();
  draft = createTripDraft(() => memory as unknown as Storage);
});

describe("a trip being planned", () => {
  test("takes the first click as start, the second as destination, others as stops between", () => {
    for (const lat of [1, 2, 3, 4]) draft.add(at(lat));
    expect(lats()).toEqual([1, 3, 4, 2]);
  });

  test("fills the start again once that was emptied", () => {
    draft.add(at(1));
    draft.add(at(2));
    draft.remove(keyOf(0));
    expect(lats()).toEqual([null, 2]);
    draft.add(at(3));
    expect(lats()).toEqual([3, 2]);
  });

  test("changes the order within its bounds", () => {
    for (const lat of [1, 2, 3]) draft.add(at(lat));
    draft.move(keyOf(1), 1);
    expect(lats()).toEqual([1, 2, 3]);
    draft.move(keyOf(2), 1);
    draft.move(keyOf(0), -1);
    expect(lats()).toEqual([1, 2, 3]);
  });

  test("takes back each change of its places, but not what was typed", () => {
    draft.add(at(1));
    draft.add(at(2));
    draft.setLabel(keyOf(0), "Depot");
    draft.add(at(3));
    draft.remove(keyOf(1));
    draft.undo();
    expect(lats()).toEqual([1, 3, 2]);
    draft.undo();
    draft.undo();
    draft.undo();
    draft.undo();
    expect(lats()).toEqual([null, null]);
  });

  test("comes back after the page was loaded anew, until it is discarded", () => {
    draft.add(at(1));
    draft.change({ name: "Milk" });
    const again = createTripDraft(() => memory as unknown as Storage);
    again.restore();
    expect(again.store.getState().draft).toMatchObject({
      name: "Milk",
      places: [{ place: at(1) }, { place: null }],
    });
    again.discard();
    expect(memory.items.size).toBe(0);
  });
});
