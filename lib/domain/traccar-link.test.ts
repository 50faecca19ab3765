import { expect, it } from "vitest";
import { traccarQr } from "./traccar-link";

it("reads back in the app as our address without its query, and whole-number settings", () => {
  const link = new URL(traccarQr("https://fleet.example:8443/api/ingest/abc-DEF_123"));
  expect(link.origin + link.pathname).toBe("https://fleet.example:8443/api/ingest/abc-DEF_123");
  expect(link.searchParams.get("accuracy")).toBe("highest");
  for (const name of ["distance", "angle", "interval", "heartbeat"]) {
    expect(link.searchParams.get(name)).toMatch(/^\d+$/);
  }
});
