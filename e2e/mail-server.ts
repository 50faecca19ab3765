import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

export type Mail = { to: string[]; source: string; messageId: string; subject: string };

/** A number is answered to the recipient; "drop" hangs up; "hold": taken, and nobody hears of it. */
type Fate = "take" | "hold" | "drop" | number;

export type MailServer = {
  /** For SMTP_URL. */
  url: string;
  /** Every mail that was taken, in order, repeats too. */
  received: Mail[];
  /** How many were tried at all. */
  tried: () => number;
  /** What becomes of a mail from now on: at first all are taken. */
  answer: (how: (to: string) => Fate) => void;
  close(): Promise<void>;
};

/** A real mail server on this machine that can fail. */
export async function openMailServer(): Promise<MailServer> {
  const received: Mail[] = [];
  let tried = 0;
  let answer: (to: string) => Fate = () => "take";
  const held = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, session, callback) => {
      tried++;
      const how = answer(address);
      if (how === "drop") return drop(session.remotePort);
      if (how === "hold") held.add(session.id);
      else held.delete(session.id);
      if (typeof how === "string") return callback();
      callback(Object.assign(new Error("Not now\r\nReally"), { responseCode: how }));
    },
    onData: async (stream, session, callback) => {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of stream) chunks.push(chunk as Buffer);
      } catch {
        // The server was killed in the middle of it: no mail.
        return;
      }
      const source = Buffer.concat(chunks).toString();
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        source,
        messageId: header(source, "Message-ID"),
        subject: header(source, "Subject"),
      });
      if (!held.has(session.id)) callback();
    },
  });
  server.on("error", () => {});
  const sockets = new Map<number, Socket>();
  server.server.on("connection", (socket) => {
    sockets.set(socket.remotePort ?? 0, socket);
  });
  const drop = (port: number) => void sockets.get(port)?.destroy();
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}?from=fleet@qafila.test`,
    received,
    tried: () => tried,
    answer: (how) => {
      answer = how;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.values()) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A header of a mail, unfolded. */
export function header(source: string, name: string): string {
  const head = source.split("\r\n\r\n", 1)[0]?.replace(/\r\n[ \t]+/g, " ") ?? "";
  const line = head
    .split("\r\n")
    .find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim() ?? "";
}
