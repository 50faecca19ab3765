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
const draftOf = (userId: string) => createMessageDraft(memory, () => userId);

it("is there again after a reload of the tab, and gone once it was discarded", () => {
  const draft = draftOf("anna");
  draft.writeTo({ vehicleIds: ["v1"] });
  draft.change({ title: "Fuel up" });

  const again = draftOf("anna");
  again.restore();
  expect(again.store.getState()).toMatchObject({ vehicleIds: ["v1"], title: "Fuel up" });

  again.discard();
  const third = draftOf("anna");
  third.restore();
  expect(third.store.getState()).toMatchObject({ vehicleIds: [], title: "" });
});

it("addressed anew keeps what was written, also before the reload", () => {
  const draft = draftOf("anna");
  draft.writeTo({ roles: ["driver"] });
  draft.change({ message: "The north gate is closed." });

  const again = draftOf("anna");
  again.writeTo({ userIds: ["u1"] });
  expect(again.store.getState()).toEqual({
    ...{ userIds: ["u1"], roles: [], vehicleIds: [] },
    ...{ title: "", message: "The north gate is closed." },
    id: draft.store.getState().id,
  });
});

it("is for whoever wrote it, not for who signs in in this tab after them", () => {
  draftOf("anna").change({ title: "About Omar's notice" });

  const others = draftOf("omar");
  others.writeTo({ userIds: ["u1"] });
  expect(others.store.getState().title).toBe("");
  others.discard();

  draftOf("anna").change({ title: "About Omar's notice" });
  const after = draftOf("omar");
  after.restore("omar");
  expect([after.store.getState().title, kept.size]).toEqual(["", 0]);
});

it("is there again after its writer had to sign in anew, before the page knows them", () => {
  draftOf("anna").change({ title: "Fuel up" });
  const again = createMessageDraft(memory, () => null);
  again.restore("anna");
  expect(again.store.getState().title).toBe("Fuel up");
});

it("is one message however often it is sent, until its words change or it is done with", () => {
  const draft = draftOf("anna");
  draft.change({ title: "Fuel up" });
  const { id } = draft.store.getState();
  draft.toggle("roles", "driver");
  draft.writeTo({ userIds: ["u1"] });
  const again = draftOf("anna");
  again.restore();
  expect(again.store.getState().id).toBe(id);

  again.change({ title: "Fuel up today" });
  const other = again.store.getState().id;
  expect(other).not.toBe(id);
  again.discard();
  expect([id, other]).not.toContain(again.store.getState().id);
});

it("takes somebody in, and out again", () => {
  const { toggle, store } = createMessageDraft();
  toggle("roles", "driver");
  toggle("userIds", "u1");
  expect(store.getState()).toMatchObject({ roles: ["driver"], userIds: ["u1"] });
  toggle("roles", "driver");
  expect(store.getState()).toMatchObject({ roles: [], userIds: ["u1"] });
});
