import { beforeEach, expect, it } from "vitest";
import { createMessageDraft } from "./message-draft";

const kept = new Map<string, string>();
const memory = () =>
  ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  }) as unknown as Storage;

beforeEach(() => kept.clear());

it("is there again after a reload of the tab, and gone once it was discarded", () => {
  const draft = createMessageDraft(memory);
  draft.writeTo({ vehicleIds: ["v1"] });
  draft.change({ title: "Fuel up" });

  const again = createMessageDraft(memory);
  again.restore();
  expect(again.store.getState()).toMatchObject({ vehicleIds: ["v1"], title: "Fuel up" });

  again.discard();
  const third = createMessageDraft(memory);
  third.restore();
  expect(third.store.getState()).toMatchObject({ vehicleIds: [], title: "" });
});

it("addressed anew keeps what was written, also before the reload", () => {
  const draft = createMessageDraft(memory);
  draft.writeTo({ roles: ["driver"] });
  draft.change({ message: "The north gate is closed." });

  const again = createMessageDraft(memory);
  again.writeTo({ userIds: ["u1"] });
  expect(again.store.getState()).toEqual({
    ...{ userIds: ["u1"], roles: [], vehicleIds: [] },
    ...{ title: "", message: "The north gate is closed." },
  });
});

it("takes somebody in, and out again", () => {
  const { toggle, store } = createMessageDraft();
  toggle("roles", "driver");
  toggle("userIds", "u1");
  expect(store.getState()).toMatchObject({ roles: ["driver"], userIds: ["u1"] });
  toggle("roles", "driver");
  expect(store.getState()).toMatchObject({ roles: [], userIds: ["u1"] });
});
