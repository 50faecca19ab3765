import { expect, it } from "vitest";
import { tileSource } from "./tile-source";

it("names the one host tiles come from, with any subdomain for {s}, and nothing for our own", () => {
  const sources = [
    "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
    "https://{s}.tiles.test:8443/{z}/{x}/{y}.png",
    "https://tile-{s}.tiles.test/{z}/{x}/{y}{r}.png",
    "https://tiles.test/{s}/{z}/{x}/{y}.png",
    "/tiles/{z}/{x}/{y}.png",
  ].map(tileSource);
  expect(sources).toEqual([
    "https://tile.openstreetmap.org",
    "https://*.tiles.test:8443",
    "https://*.tiles.test",
    "https://tiles.test",
    "",
  ]);
});
