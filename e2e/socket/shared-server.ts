import type { TestProject } from "vitest/node";
import { buildIfNeeded } from "../../lib/server/commands/build-if-needed";
import { startServer } from "../server-process";

export type SharedServer = { url: string; secret: string; dataDir: string };

declare module "vitest" {
  export interface ProvidedContext {
    /** The demo server that all files of this run share. */
    server: SharedServer;
  }
}

/** One demo server, standing still, for every file that does not end its own. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!buildIfNeeded()) throw new Error("The build failed; see above.");
  const server = await startServer({
    DEMO: "1",
    DEMO_VEHICLES: "150",
    DEMO_SIMULATE: "0",
    TRUST_PROXY: "127.0.0.1",
  });
  const { url, dataDir, env } = server;
  provide("server", { url, dataDir, secret: env.NEXTAUTH_SECRET as string });
  return () => server.stop();
}
