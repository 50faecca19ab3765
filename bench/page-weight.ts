import type { CDPSession } from "@playwright/test";

const kinds = { Script: "script", Stylesheet: "css", Document: "html", Font: "font" } as const;

/** Counts what a page loads, in bytes as they came over the network; call the answer for the sums so far. */
export async function countBytes(cdp: CDPSession) {
  const bytes = { script: 0, css: 0, html: 0, font: 0, other: 0 };
  const kindOf = new Map<string, keyof typeof bytes>();
  cdp.on("Network.responseReceived", ({ requestId, type }) => {
    kindOf.set(requestId, kinds[type as keyof typeof kinds] ?? "other");
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes[kindOf.get(requestId) ?? "other"] += encodedDataLength;
  });
  await cdp.send("Network.enable");
  return () => ({ ...bytes });
}
