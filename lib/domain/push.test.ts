import { describe, expect, it } from "vitest";
import { MOST_PAYLOAD, newSubscription, type PushMessage, pushPayload, topicOf } from "./push";

const said: PushMessage = {
  ...{ title: "SOS", message: "12 ABC", tag: "t", link: null },
  ...{ isCritical: true, lang: "en", dir: "ltr" },
};

describe("a push", () => {
  it("has a topic of 32 characters from the delivery's id", () => {
    expect(topicOf("0198c0de-0000-7000-8000-0123456789ab")).toBe(
      "0198c0de000070008000" + "0123456789ab",
    );
    expect(topicOf(crypto.randomUUID())).toMatch(/^[\w-]{32}$/);
  });

  it("goes out whole while it fits", () => {
    expect(JSON.parse(pushPayload(said))).toEqual(said);
  });

  it.each(["ق", "👩‍🚒", "\u0001", "漢"])(
    "of very many %s is cut between characters, to as many as fit",
    (one) => {
      const message = one.repeat(3_000);
      const payload = pushPayload({ ...said, message });
      const { message: cut, ...rest } = JSON.parse(payload) as PushMessage;
      const bytes = Buffer.byteLength(payload);
      expect(bytes).toBeLessThanOrEqual(MOST_PAYLOAD);
      expect(bytes).toBeGreaterThan(MOST_PAYLOAD - 20);
      expect(cut.isWellFormed()).toBe(true);
      expect(cut.endsWith("…") && message.startsWith(cut.slice(0, -1))).toBe(true);
      expect({ ...rest, message: said.message }).toEqual(said);
    },
  );
});

describe("a subscription", () => {
  const p256dh = Buffer.alloc(65, 4).toString("base64url");
  const auth = Buffer.alloc(16, 1).toString("base64url");
  const endpoint = "https://push.example.com/a";
  const isTaken = (keys: object) => newSubscription.safeParse({ endpoint, keys }).success;

  it("has the two keys a browser makes", () => {
    expect(isTaken({ p256dh, auth })).toBe(true);
    expect(isTaken({ p256dh: Buffer.alloc(65, 4).toString("base64"), auth })).toBe(true);
  });

  it.each([
    [{}],
    [{ p256dh }],
    [{ p256dh, auth: "" }],
    [{ p256dh: auth, auth: p256dh }],
    [{ p256dh: `${p256dh.slice(1)} `, auth }],
    [{ p256dh: { $ne: null }, auth }],
  ])("with other keys (%j) is refused", (keys) => {
    expect(isTaken(keys)).toBe(false);
  });
});
