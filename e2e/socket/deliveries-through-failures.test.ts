import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { DemoAccount } from "../sign-in";
import { closePost, deliveries, join, openPost, type Post, until, write } from "./delivery-calls";

// Failures are waited out as they are in life.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const drivers = [1, 2, 3, 4, 5, 6, 7, 8].map((i): DemoAccount => `driver${i}`);
const titles = Array.from({ length: 25 }, (_, i) => `No. ${i}`);
const all = drivers.flatMap((who) => titles.map((title) => `${who} ${title}`)).sort();

let post: Post;

beforeAll(async () => {
  post = await openPost();
});
afterAll(() => closePost(post));

/** Each that was sent, and under which ids. */
function idsBySent(sent: { name: string; id: string }[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { name, id } of sent) ids.set(name, (ids.get(name) ?? new Set()).add(id));
  return ids;
}

test("through 421, 503, dropped connections and a kill -9 none is lost, and a repeat is the same one", async () => {
  const { server, mail, push } = post;
  for (const who of drivers) await join(post, who, { push: true, email: true });
  let [mails, pushes] = [0, 0];
  mail.answer(() => {
    const fates = [421, "take", "drop", "take", 451, "take"] as const;
    return ++mails > 80 ? "take" : (fates[mails % fates.length] as (typeof fates)[number]);
  });
  push.answer((_, response) => {
    const which = ++pushes > 80 ? 0 : pushes % 5;
    if (which === 1) response.writeHead(503, { "retry-after": "1" }).end();
    else if (which === 2) response.socket?.destroy();
    else if (which === 3) response.writeHead(429).end();
    else return "take";
    return "refused";
  });
  for (const title of titles) await write(post, drivers, title);
  await until(() => {
    expect(push.received.length).toBeGreaterThan(50);
    expect(mail.received.length).toBeGreaterThan(30);
  }, 60_000);

  // Taken, but the server dies before it knows.
  mail.answer(() => "hold");
  push.answer(() => "hold");
  const [mailed, pushed] = [mail.received.length, push.received.length];
  await until(() => {
    expect(mail.received.length).toBeGreaterThan(mailed);
    expect(push.received.length).toBeGreaterThan(pushed);
  });
  await server.kill();
  mail.answer(() => "take");
  push.answer(() => "take");
  await server.start();
  await until(async () => expect(await deliveries(post)).toMatchObject({ waiting: 0 }), 150_000);

  expect((await deliveries(post)).failed).toBe(0);
  const pushIds = idsBySent(
    push.received.map(({ browser, message, topic }) => ({
      name: `${browser} ${message.title}`,
      id: topic,
    })),
  );
  const mailIds = idsBySent(
    mail.received.map(({ to, subject, messageId }) => ({
      name: `${to[0]?.split("@")[0]} ${subject}`,
      id: messageId,
    })),
  );
  for (const ids of [pushIds, mailIds]) {
    expect([...ids.keys()].sort()).toEqual(all);
    expect([...ids.values()].filter(({ size }) => size !== 1)).toEqual([]);
    const different = new Set([...ids.values()].flatMap((one) => [...one]));
    expect(different.size).toBe(all.length);
  }
  // What was held came again.
  expect(push.received.length).toBeGreaterThan(all.length);
  expect(mail.received.length).toBeGreaterThan(all.length);
  for (const { topic, message } of push.received) expect(message.tag).toBe(topic);
});
