import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

/** `unit`: beside the code, seconds. `socket`: the contract against real servers (e2e/socket). */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{lib,components,app,prisma}/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Left alone it leaves one core of two idle, and many of these tests wait for processes.
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "socket",
          include: ["e2e/socket/**/*.test.ts"],
          globalSetup: "e2e/socket/shared-server.ts",
          // A server that is shared by all may take its time; what must come is waited for.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
