import type { RefusedCommandView } from "../domain/refused-command";
import { rest } from "./rest";
import { refusedCommands } from "./stores/refused-commands";

/** Settles a refused command; with a note of what was done, null for none. */
export async function settleRefused(commandId: string, note: string | null): Promise<void> {
  const path = `/api/refused-commands/${commandId}/settle`;
  refusedCommands.applyRefused(await rest<RefusedCommandView>("POST", path, { note }));
}
