/** `npm run user:create -- --email E --name N --role admin`: the password from PASSWORD or asked for. */
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { isAppError } from "../../domain/errors";
import { newAccount, password } from "../../domain/user";
import { closeDatabase, connectToRunning } from "../database/open";
import { loadDotEnv } from "../dot-env";
import { readEnv } from "../env";
import { publicError } from "../public-error";
import { createUser } from "../users";

async function askForPassword(): Promise<string> {
  process.stderr.write("Password (10 characters or more): ");
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const ended = once(terminal, "close").then(() => {
    throw new Error("No password was given. Type one, pipe it in, or set PASSWORD.");
  });
  const typed = await Promise.race([terminal.question(""), ended]);
  ended.catch(() => {});
  terminal.close();
  process.stderr.write("\n");
  return typed;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string" },
      phone: { type: "string" },
      language: { type: "string" },
    },
  });
  loadDotEnv();
  // Signs nothing, so any secret will do: a command needs the settings of the database only.
  const result = readEnv({ ...process.env, NEXTAUTH_SECRET: "x".repeat(32) });
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  const person = newAccount.omit({ password: true }).parse(values);
  const typed = process.env.PASSWORD ?? (await askForPassword());
  const user = { ...person, password: password.parse(typed) };
  const { DATABASE_URL, DATA_DIR } = result.env;
  await connectToRunning({ databaseUrl: DATABASE_URL, dataDir: DATA_DIR });
  const created = await createUser(user);
  process.stdout.write(`Created ${created.role} ${created.email}.\n`);
}

try {
  await main();
} catch (error) {
  const { message } =
    isAppError(error) || (error as Error).name === "ZodError"
      ? publicError(error, {})
      : (error as Error);
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
