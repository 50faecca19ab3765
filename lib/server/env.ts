import { resolve } from "node:path";
import { z } from "zod";
import { remember } from "./remember";
import { demoSecret } from "./secret";
import { isTileUrl } from "./tile-source";

export const EXAMPLE_SECRET = "change-me-to-32-or-more-random-bytes";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const count = (most: number) => z.coerce.number().int().min(1).max(most);
const notPort = "is not a port: give a number from 1 to 65535";
const port = z.coerce.number(notPort).int(notPort).min(1, notPort).max(65_535, notPort);
const httpUrl = z.url({ protocol: /^https?$/, error: "is not an http(s) URL" });
/** A service's base URL, without a slash at the end. */
const service = httpUrl.transform((url) => url.replace(/\/+$/, ""));
const list = z.string().transform((text) => text.split(",").map((item) => item.trim()));

/** A host name or IP address, without a port. */
const hostName = /^[a-z0-9.:_-]+$/;
const isSender = (url: string): boolean => {
  const from = new URL(url).searchParams.get("from");
  return from === null || z.email().safeParse(from).success;
};
/** User and password stand in it as they do in any URL. */
const isDecodable = (url: string): boolean => {
  const { username, password } = new URL(url);
  return [username, password].every((part) => !/%(?![0-9a-f]{2})/i.test(part));
};

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: port.default(3000),
  HOST: z.string().optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "is not a postgresql:// URL" })
    .optional(),
  DATABASE_POOL_MAX: count(1000).default(10),
  DATA_DIR: z
    .string()
    .default("./data")
    .transform((path) => resolve(path)),
  REDIS_URL: z
    .string()
    .optional()
    .refine((url) => url === undefined, "is set, but this version runs on one node only: unset it"),
  NEXTAUTH_SECRET: z.string().optional(),
  NEXTAUTH_URL: httpUrl.optional(),
  FRONTEND_URL: list.pipe(z.array(httpUrl)).default([]),
  TRUST_PROXY: list
    .pipe(z.array(z.union([z.ipv4(), z.ipv6()], "is not an IP address")))
    .default([]),
  DEMO: flag.default(false),
  DEMO_VEHICLES: count(9000).default(24),
  DEMO_SIMULATE: flag.default(true),
  TILE_URL: z
    .string()
    .refine(isTileUrl, "is not an http(s) address, or a path, with {z}, {x} and {y} in it")
    .default("https://tile.openstreetmap.org/{z}/{x}/{y}.png"),
  TILE_ATTRIBUTION: z.string().default("© OpenStreetMap contributors"),
  ROUTING_URL: service.optional(),
  GEOCODER_URL: service.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "is not an smtp(s):// URL" })
    .refine((url) => !URL.canParse(url) || isSender(url), "its from= is not an e-mail address")
    .refine(
      (url) => !URL.canParse(url) || isDecodable(url),
      "has a % in its user or password: write it as %25",
    )
    .optional(),
  PUSH_PRIVATE_HOSTS: list
    .pipe(z.array(z.string().toLowerCase().regex(hostName, "is not a list of host names")))
    .default([]),
});

export type Env = Omit<z.output<typeof schema>, "HOST" | "NEXTAUTH_URL" | "NEXTAUTH_SECRET"> & {
  HOST: string;
  /** The public base URL, without a slash at the end. */
  NEXTAUTH_URL: string;
  NEXTAUTH_SECRET: string;
};

/**
 * The environment of contract §1, or one line per problem. Empty variables count as unset.
 * In the demo and in development the secret is made once in DATA_DIR.
 */
export function readEnv(variables: NodeJS.ProcessEnv): { env: Env } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const { success, data, error } = schema.safeParse(given);
  // By what was given, so that the secret is looked at beside other problems too.
  const mayMakeSecret = given.DEMO === "1" || given.NODE_ENV !== "production";
  const problem = secretProblem(given.NEXTAUTH_SECRET, mayMakeSecret);
  if (!success || problem) {
    const issues = error?.issues ?? [];
    const problems = issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
    return { problems: problem ? [...problems, `NEXTAUTH_SECRET: ${problem}`] : problems };
  }
  return {
    env: {
      ...data,
      HOST: data.HOST ?? (data.DEMO ? "127.0.0.1" : "0.0.0.0"),
      NEXTAUTH_URL: (data.NEXTAUTH_URL ?? `http://localhost:${data.PORT}`).replace(/\/+$/, ""),
      NEXTAUTH_SECRET: data.NEXTAUTH_SECRET ?? demoSecret(data.DATA_DIR),
    },
  };
}

function secretProblem(secret: string | undefined, mayMake: boolean): string | null {
  if (secret === undefined) {
    return mayMake
      ? null
      : "is required in production: set it to 32 or more random bytes, e.g. from `openssl rand -base64 33`";
  }
  if (secret === EXAMPLE_SECRET)
    return "is the example file's value: make your own with `openssl rand -base64 33`";
  return Buffer.byteLength(secret) < 32
    ? "has under 32 bytes: make one with `openssl rand -base64 33`"
    : null;
}

/** The validated environment of this process. server.ts exits before anyone sees a bad one. */
export function env(): Env {
  return remember("env", () => {
    const result = readEnv(process.env);
    if ("problems" in result) throw new Error(result.problems.join("\n"));
    return result.env;
  });
}
