import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { limitBody, MOST_BODY } from "./body-limit";

const server = createServer(async (request, response) => {
  limitBody(request);
  response.end(String((await text(request)).length));
});
let url = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const heard = async (body: RequestInit) =>
  Number(await (await fetch(url, { method: "POST", ...body })).text());

it("lets a body of the size allowed through whole", async () => {
  expect(await heard({ body: "x".repeat(MOST_BODY) })).toBe(MOST_BODY);
});

it("cuts a longer one soon after, whether its length was told or not", async () => {
  const long = "x".repeat(8 * MOST_BODY);
  const untold = { body: new Blob([long]).stream(), duplex: "half" } as RequestInit;
  for (const length of [await heard({ body: long }), await heard(untold)]) {
    expect(length).toBeGreaterThan(MOST_BODY);
    expect(length).toBeLessThan(MOST_BODY + 128 * 1024);
  }
});
