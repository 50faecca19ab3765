import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openApi, operations } from "./openapi";

/** `METHOD /path` of every handler that app/api exports, NextAuth's own aside. */
function handlers(): string[] {
  return readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts") && !file.startsWith("auth/"))
    .flatMap((file) => {
      const path = `/api/${file.replace("/route.ts", "").replaceAll(/\[(\w+)\]/g, "{$1}")}`;
      const source = readFileSync(`app/api/${file}`, "utf8");
      const methods = source.matchAll(
        /(?:export (?:const|async function) |as )(GET|POST|PATCH|PUT|DELETE)\b/g,
      );
      return [...methods].map(([, method]) => `${method} ${path}`);
    })
    .sort();
}

it("describes every endpoint there is and none that is not", () => {
  // Ingest is answered before Next: lib/server/ingest/door.ts.
  const routes = operations.filter(({ path }) => !path.startsWith("/api/ingest/"));
  const described = routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(described.sort()).toEqual(handlers());
});

it("shows the shape of what is sent", () => {
  const { post } = openApi("1", "session").paths["/api/vehicles"] as Record<string, object>;
  expect(JSON.stringify(post)).toContain("plateNumber");
});
