import type { Actor } from "../domain/user";
import { authorise } from "./authorise";
import { websocketService } from "./websocket-service";

/** Every open socket (contract §6). */
export function listConnections(actor: Actor) {
  authorise(actor, "connection:manage");
  const connections = websocketService.getActiveConnections();
  return { count: connections.length, connections };
}
