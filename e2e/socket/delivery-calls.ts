import { expect, vi } from "vitest";
import type { DeliveryPage } from "../../lib/server/deliveries/read";
import { type MailServer, openMailServer } from "../mail-server";
import { openPushService, type PushService } from "../push-service";
import { rest } from "../rest";
import { type ServerProcess, startServer } from "../server-process";
import { type DemoAccount, demoCookie } from "../sign-in";
import { userId } from "./contract-test";

/** A server of its own with the mail server and the push service it sends to. */
export type Post = { server: ServerProcess; mail: MailServer; push: PushService };

export async function openPost(): Promise<Post> {
  const [mail, push] = [await openMailServer(), await openPushService()];
  const server = await startServer({
    ...{ DEMO: "1", DEMO_VEHICLES: "12", DEMO_SIMULATE: "0" },
    ...{ SMTP_URL: mail.url, PUSH_PRIVATE_HOSTS: "localhost" },
    NODE_EXTRA_CA_CERTS: push.certificate,
  });
  return { server, mail, push };
}

export async function closePost({ server, mail, push }: Post): Promise<void> {
  await server.stop();
  await mail.close();
  await push.close();
}

type Verb = "GET" | "POST" | "PUT" | "DELETE";

/** A call of the REST API as a demo account. */
export const as = async <T>(
  { url }: ServerProcess,
  who: DemoAccount,
  verb: Verb,
  path: string,
  body?: object,
) => rest<T>(url, await demoCookie(url, who), verb, path, body);

/** A browser of theirs from now on takes pushes, and messages are pushed and mailed as said. */
export async function join(
  { server, push }: Post,
  who: DemoAccount,
  ways: { push: boolean; email: boolean },
): Promise<void> {
  const preference = { message: { inApp: true, ...ways } };
  await as(server, who, "PUT", "/api/notifications/preferences", preference);
  if (!ways.push) return;
  const answer = await as(server, who, "POST", "/api/push/subscriptions", push.browser(who));
  expect(answer).toMatchObject({ status: 201, body: { id: expect.any(String) } });
}

/** A message to these accounts, as a dispatcher writes it. */
export async function write(
  { server }: Post,
  accounts: DemoAccount[],
  title: string,
  more: object = {},
): Promise<void> {
  const userIds = await Promise.all(accounts.map((account) => userId(server.url, account)));
  const said = { userIds, title, message: "As it is.", type: "info", ...more };
  const { status } = await as(server, "dispatcher", "POST", "/api/notifications/bulk", said);
  expect(status).toBe(201);
}

/** What goes out, as the admin sees it. */
export const deliveries = async ({ server }: Post, query = "") =>
  (await as<DeliveryPage>(server, "admin", "GET", `/api/deliveries?limit=1000&${query}`)).body;

export const until = (look: () => unknown, timeout = 30_000) =>
  vi.waitFor(look, { timeout, interval: 100 });
