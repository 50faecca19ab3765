import type { AlertView } from "../../domain/alert";
import type { Ack } from "../../realtime/events";
import { driver } from "../stores/driver";
import { giveCommand } from "./give-command";
import { liveSocket } from "./live-driver";

const ANSWER_WAIT_MS = 5_000;

/**
 * The driver is all right: said at once where there is a connection, since the countdown runs, and
 * kept like any command until it has arrived. Twice it is the same. Rejects when neither was possible.
 */
export async function sayAllIsWell(alertId: string): Promise<void> {
  const said = sayNow(alertId);
  try {
    await giveCommand({ event: "emergency:driver-ok", content: { alertId } });
  } catch (error) {
    if (!(await said)) throw error;
  }
}

async function sayNow(alertId: string): Promise<boolean> {
  const socket = liveSocket();
  if (!socket?.connected) return false;
  const answer: Ack<AlertView> | null = await socket
    .timeout(ANSWER_WAIT_MS)
    .emitWithAck("emergency:driver-ok", { alertId })
    .catch(() => null);
  if (!answer?.ok || !answer.data) return false;
  driver.applyAccident(answer.data);
  return true;
}
