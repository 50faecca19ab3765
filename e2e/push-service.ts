import { execFileSync } from "node:child_process";
import { createECDH, type ECDH, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NewSubscription } from "../lib/domain/push";
import { decrypted, vapidOf } from "./push-crypto";

type Pushed = {
  browser: string;
  headers: IncomingHttpHeaders;
  topic: string;
  message: ReturnType<typeof JSON.parse>;
  vapid: ReturnType<typeof vapidOf>;
};

/** "take"; "hold": taken, and nobody hears of it; "refused": the response was given already. */
type Fate = "take" | "hold" | "refused";

export type PushService = {
  /** `https://localhost:port`. */
  origin: string;
  /** A certificate to trust: for NODE_EXTRA_CA_CERTS. */
  certificate: string;
  /** Every message that was taken, decrypted, in order, repeats too. */
  received: Pushed[];
  tried: () => number;
  /** A new browser that takes pushes here. */
  browser: (name: string) => NewSubscription;
  /** What becomes of a push from now on: at first all are taken. */
  answer: (how: (browser: string, response: ServerResponse) => Fate) => void;
  close(): Promise<void>;
};

/** A real push service on this machine: TLS by a certificate of its own, RFC 8030, 8291 and 8292. */
export async function openPushService(): Promise<PushService> {
  const dir = mkdtempSync(join(tmpdir(), "qafila-push-"));
  const [key, certificate] = [join(dir, "key.pem"), join(dir, "cert.pem")];
  const made =
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost";
  const names = ["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate];
  execFileSync("openssl", [...made.split(" "), ...names], { stdio: "ignore" });

  const received: Pushed[] = [];
  const browsers = new Map<string, { keys: ECDH; auth: Buffer }>();
  let tried = 0;
  let answer: (browser: string, response: ServerResponse) => Fate = () => "take";
  const pem = { key: readFileSync(key), cert: readFileSync(certificate) };
  const server = createServer(pem, async (request, response) => {
    tried++;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const browser = request.url?.slice(1) ?? "";
    const keys = browsers.get(browser);
    if (!keys) return response.writeHead(404).end();
    const fate = answer(browser, response);
    if (fate === "refused") return;
    received.push({
      browser,
      headers: request.headers,
      topic: String(request.headers.topic),
      message: JSON.parse(decrypted(Buffer.concat(chunks), keys)),
      vapid: vapidOf(request.headers.authorization ?? ""),
    });
    if (fate === "take") response.writeHead(201).end();
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    ...{ origin, certificate, received },
    tried: () => tried,
    browser: (name) => {
      const keys = createECDH("prime256v1");
      const p256dh = keys.generateKeys("base64url");
      const auth = randomBytes(16);
      browsers.set(name, { keys, auth });
      return {
        endpoint: `${origin}/${name}`,
        keys: { p256dh, auth: auth.toString("base64url") },
      };
    },
    answer: (how) => {
      answer = how;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
