import { createHmac } from "node:crypto";
import type { EscalationMessage } from "../../domain/escalation-message";

/** A gateway that has not answered by then did not take it, ms. */
const ANSWER_WAIT_MS = 10_000;

export type Gateway = { url: string; secret: string };

/**
 * Posts a message to the gateway, signed: `X-Qafila-Signature` is `sha256=` and the HMAC-SHA-256 of
 * the body in hex (as GitHub's webhooks have it), `X-Qafila-Delivery` the message's id, the same for
 * every repeat. Throws an Error that says why it was not taken: any answer but 2xx, a redirect too.
 */
export async function postToGateway(
  { url, secret }: Gateway,
  message: EscalationMessage,
): Promise<void> {
  const body = JSON.stringify(message);
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  const answer = await fetch(url, {
    method: "POST",
    redirect: "manual",
    cache: "no-store",
    signal: AbortSignal.timeout(ANSWER_WAIT_MS),
    headers: {
      "content-type": "application/json",
      "x-qafila-delivery": message.id,
      "x-qafila-signature": `sha256=${signature}`,
    },
    body,
  }).catch((error: unknown) => {
    throw new Error(whyNot(error));
  });
  // What it says beside its status is nobody's business here.
  void answer.body?.cancel();
  if (!answer.ok) throw new Error(`The gateway answered ${answer.status}.`);
}

function whyNot(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: unknown } };
  if (name === "TimeoutError") return "The gateway did not answer within 10 s.";
  return `The gateway cannot be reached: ${String(cause?.code ?? message)}.`;
}
