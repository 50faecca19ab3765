import { expect, test } from "vitest";
import type { HandoverView } from "../../domain/handover";
import { createHandovers } from "./handovers";

const handover = (id: string, more: Partial<HandoverView> = {}) =>
  ({ id, createdAt: `2026-03-11T14:0${id}:00.000Z`, acceptedAt: null, ...more }) as HandoverView;

test("handovers wait in the order they were made, until somebody accepts them", () => {
  const { store, applyHandover, applyWaiting } = createHandovers();
  const waiting = () => store.getState().waiting.map(({ id }) => id);
  applyWaiting([handover("3"), handover("1")]);
  applyHandover(handover("2"));
  expect(waiting()).toEqual(["1", "2", "3"]);
  applyHandover(handover("1", { acceptedAt: "2026-03-11T15:00:00.000Z" }));
  expect(waiting()).toEqual(["2", "3"]);
});
