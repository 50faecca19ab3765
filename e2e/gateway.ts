import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { EscalationMessage } from "../lib/domain/escalation-message";

type Received = { headers: IncomingHttpHeaders; body: string; message: EscalationMessage };

export type Gateway = {
  url: string;
  /** Everything that was posted to it, in order. */
  received: Received[];
  /** What it answers from now on; at first 204. */
  answer: (how: (response: ServerResponse) => void) => void;
  close(): Promise<void>;
};

/** An SMS gateway on this machine, as escalations are posted to it. */
export async function openGateway(): Promise<Gateway> {
  const received: Received[] = [];
  let answer = (response: ServerResponse): void => {
    response.writeHead(204).end();
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    received.push({ headers: request.headers, body, message: JSON.parse(body) });
    answer(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/sms`,
    received,
    answer: (how) => {
      answer = how;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What a gateway that knows the secret expects `X-Qafila-Signature` to be. */
export const signatureOf = (body: string, secret: string) =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
