import { randomUUID } from "node:crypto";
import { testMessage } from "../../domain/escalation-message";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { gatewayRow } from "../settings";
import { postToGateway } from "./gateway";
import { onCallContacts } from "./on-call";

/** Sends the first on the list a message marked as a test, once; says whether the gateway took it. */
export async function testOnCall(actor: Actor): Promise<{ ok: boolean; error?: string }> {
  authorise(actor, "on-call:change");
  const [first] = await onCallContacts();
  if (!first) return { ok: false, error: "Nobody is on the list. Add somebody first." };
  const row = await gatewayRow();
  if (!row?.escalationUrl || !row.escalationSecret) {
    return { ok: false, error: "No gateway is set. Enter its address in the settings first." };
  }
  const gateway = { url: row.escalationUrl, secret: row.escalationSecret };
  try {
    await postToGateway(gateway, testMessage(randomUUID(), first));
    return { ok: true };
  } catch (error) {
    return { ok: false, error: (error as Error).message };
  }
}
