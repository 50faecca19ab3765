import type { RefusedCommandView } from "../domain/refused-command";
import { followList } from "./follow-list";
import { restAll } from "./rest";
import type { QafilaSocket } from "./socket";
import { refusedCommands } from "./stores/refused-commands";

/** Binds a dispatcher's socket to the store of refused commands: those that wait. For live.ts; gives what stops it. */
export function serveRefusedCommands(live: QafilaSocket): () => void {
  const { hear, stop } = followList<RefusedCommandView>({
    read: () => restAll("/api/refused-commands", { settled: "false" }),
    applyAll: refusedCommands.applyWaiting,
    applyOne: refusedCommands.applyRefused,
  });
  live.on("command:unsettled", ({ refused }) => hear(refused));
  return stop;
}
