import { expect, it } from "vitest";
import { trackedBy } from "./tracked-by";

const now = Date.parse("2026-01-31T08:00:00Z");
const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
const heard = { device: null, phone: null, page: null };

it("is the app while it was heard within six minutes, before anything else", () => {
  const both = { ...heard, phone: minutesAgo(5), device: minutesAgo(1) };
  expect(trackedBy(both, "reporting", now)).toBe("app");
  expect(trackedBy({ ...both, phone: minutesAgo(7) }, "reporting", now)).toBe("device");
});

it("is the page only while it reports", () => {
  expect(trackedBy(heard, "reporting", now)).toBe("page");
  for (const page of ["waiting", "denied", "insecure", "unsupported", "off"] as const) {
    // What the page once reported does not mean that it does now.
    expect(trackedBy({ ...heard, page: minutesAgo(0) }, page, now)).toBe("nobody");
  }
});
