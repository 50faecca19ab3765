import { expect, test } from "vitest";
import type { RefusedCommandView } from "../../domain/refused-command";
import { createRefusedCommands } from "./refused-commands";

const refused = (commandId: string, minute: number, settledAt: string | null = null) =>
  ({
    commandId,
    occurredAt: `2026-01-31T12:0${minute}:00.000Z`,
    settledAt,
  }) as RefusedCommandView;

test("what is refused waits in the order it happened, once each, until it is settled", () => {
  const commands = createRefusedCommands();
  const waiting = () => commands.store.getState().waiting.map(({ commandId }) => commandId);
  commands.applyWaiting([refused("b", 2), refused("a", 1)]);
  expect(waiting()).toEqual(["a", "b"]);
  commands.applyRefused(refused("c", 0));
  commands.applyRefused(refused("c", 0));
  expect(waiting()).toEqual(["c", "a", "b"]);
  commands.applyRefused(refused("a", 1, "2026-01-31T13:00:00.000Z"));
  expect(waiting()).toEqual(["c", "b"]);
  commands.applyWaiting([]);
  expect(waiting()).toEqual([]);
});
