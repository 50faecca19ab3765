import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLE_SECRET, readEnv } from "./env";

const secret = "0123456789abcdef0123456789abcdef";
const production = { NODE_ENV: "production", NEXTAUTH_SECRET: secret } as const;

const env = (variables: NodeJS.ProcessEnv) => {
  const result = readEnv(variables);
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  return result.env;
};
const problems = (variables: NodeJS.ProcessEnv) => {
  const result = readEnv(variables);
  return "problems" in result ? result.problems : [];
};

describe("the environment", () => {
  it("has the contract's defaults", () => {
    expect(env(production)).toMatchObject({
      PORT: 3000,
      HOST: "0.0.0.0",
      NEXTAUTH_URL: "http://localhost:3000",
      DATABASE_POOL_MAX: 10,
      DEMO: false,
      DEMO_VEHICLES: 24,
    });
  });

  it("takes a sender for mails, and push services of one's own network, by their names", () => {
    const SMTP_URL = "smtp://mail.example.com?from=fleet@example.com";
    expect(
      env({ ...production, SMTP_URL, PUSH_PRIVATE_HOSTS: "Push.lan, 10.0.0.7" }),
    ).toMatchObject({
      SMTP_URL,
      PUSH_PRIVATE_HOSTS: ["push.lan", "10.0.0.7"],
    });
    expect(
      problems({
        ...production,
        SMTP_URL: "smtp://mail.example.com?from=fleet",
        PUSH_PRIVATE_HOSTS: "https://push.lan/a",
      }),
    ).toEqual([
      "SMTP_URL: its from= is not an e-mail address",
      "PUSH_PRIVATE_HOSTS: is not a list of host names",
    ]);
    expect(problems({ ...production, SMTP_URL: "smtp://a%b:c@mail.example.com" })).toEqual([
      "SMTP_URL: has a % in its user or password: write it as %25",
    ]);
  });

  it("keeps the demo to this machine", () => {
    expect(env({ ...production, DEMO: "1" }).HOST).toBe("127.0.0.1");
  });

  it("takes an empty variable for an unset one", () => {
    expect(env({ ...production, PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000 });
  });

  it("requires a secret of its own in production", () => {
    expect(problems({ NODE_ENV: "production" })[0]).toContain("NEXTAUTH_SECRET: is required");
    expect(problems({ ...production, NEXTAUTH_SECRET: "short" })[0]).toContain("under 32 bytes");
    expect(problems({ ...production, NEXTAUTH_SECRET: EXAMPLE_SECRET })[0]).toContain("example");
  });

  it("refuses exactly the value of .env.example", () => {
    expect(readFileSync(".env.example", "utf8")).toContain(`NEXTAUTH_SECRET=${EXAMPLE_SECRET}`);
  });

  it("makes a secret once for the demo and keeps it private", () => {
    const DATA_DIR = join(mkdtempSync(join(tmpdir(), "qafila-env-")), "data");
    const demo = { NODE_ENV: "production", DEMO: "1", DATA_DIR } as const;
    expect(env(demo).NEXTAUTH_SECRET).toBe(env(demo).NEXTAUTH_SECRET);
    expect(statSync(join(DATA_DIR, "secret")).mode & 0o077).toBe(0);
  });

  it("takes tiles from an http address or a path of ours, and from nowhere else", () => {
    const tiles = (TILE_URL: string) => problems({ ...production, TILE_URL });
    for (const good of ["https://{s}.tiles.test/{z}/{x}/{y}@2x.png", "/tiles/{z}/{x}/{y}.png"])
      expect(tiles(good)).toEqual([]);
    const wrong = ["https://tiles.test/{z}/{x}.png", "//tiles.test/{z}/{x}/{y}", "{z}{x}{y}"];
    for (const bad of [...wrong, "http://[/{z}/{x}/{y}", "ftp://tiles.test/{z}/{x}/{y}"])
      expect(tiles(bad), bad).toEqual([expect.stringContaining("TILE_URL: is not")]);
  });

  it("takes a router and a geocoder over http, with or without a slash, and needs neither", () => {
    expect(env(production).ROUTING_URL).toBeUndefined();
    const services = {
      ROUTING_URL: "http://osrm:5000/",
      GEOCODER_URL: "https://geo.test/nominatim",
    };
    expect(env({ ...production, ...services })).toMatchObject({
      ROUTING_URL: "http://osrm:5000",
      GEOCODER_URL: "https://geo.test/nominatim",
    });
    expect(problems({ ...production, ROUTING_URL: "osrm:5000", GEOCODER_URL: "x" })).toEqual([
      "ROUTING_URL: is not an http(s) URL",
      "GEOCODER_URL: is not an http(s) URL",
    ]);
  });

  it("names a missing secret beside the other problems", () => {
    expect(problems({ NODE_ENV: "production", PORT: "70000" })).toEqual([
      expect.stringMatching(/^PORT: /),
      expect.stringMatching(/^NEXTAUTH_SECRET: is required/),
    ]);
  });

  it("names every problem on a line of its own", () => {
    const wrong = { ...production, PORT: "70000", DATABASE_URL: "mysql://x", TRUST_PROXY: "proxy" };
    expect(problems(wrong).map((line) => line.split(":")[0])).toEqual([
      "PORT",
      "DATABASE_URL",
      "TRUST_PROXY",
    ]);
  });
});
