import type { Server } from "node:http";

/** Listens; rejects with a line that says what to do when the port cannot be had. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const message =
        error.code === "EADDRINUSE"
          ? `Port ${port} is taken: end what uses it or set PORT.`
          : `Cannot listen on ${host}, port ${port} (${error.message}): set HOST or PORT.`;
      reject(new Error(message));
    });
    server.listen(port, host, resolve);
  });
}
