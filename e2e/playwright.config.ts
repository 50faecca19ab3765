import { defineConfig } from "@playwright/test";
import { findChromium } from "./chromium";

export default defineConfig({
  testDir: "browser",
  outputDir: "results/traces",
  snapshotDir: "results",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  reporter: [["list"], ["json", { outputFile: "results/browser.json" }]],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A name that is no localhost: plain http there is as plain as on an office network.
        "--host-resolver-rules=MAP plain.test 127.0.0.1",
      ],
    },
  },
});
