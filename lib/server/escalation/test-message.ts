import { randomUUID } from "node:crypto";
import type { Actor } from "../../domain/user";
import { authorise } from "../authorise";
import { channelsNow } from "./channels";
import { onCallContacts } from "./on-call";

/** Sends the first on the list a message marked as a test, once, by each way there is; says whether all took it. */
export async function testOnCall(actor: Actor): Promise<{ ok: boolean; error?: string }> {
  authorise(actor, "on-call:change");
  const [first] = await onCallContacts();
  if (!first) return { ok: false, error: "Nobody is on the list. Add somebody first." };
  const all = await channelsNow();
  if (all.length === 0) {
    return {
      ok: false,
      error:
        "Neither a gateway nor e-mail is set up. Enter the gateway's address in the settings, or set SMTP_URL.",
    };
  }
  const channels = all.filter((one) => one.reaches(first));
  if (channels.length === 0) {
    return {
      ok: false,
      error: "The first on the list has no e-mail address, and no gateway is set.",
    };
  }
  const errors = await Promise.all(
    channels.map((one) => one.test(randomUUID(), first).then(() => null, String)),
  );
  const failed = errors.filter((error) => error !== null);
  if (failed.length === 0) return { ok: true };
  return { ok: false, error: failed.map((error) => error.replace(/^\w*Error: /, "")).join(" ") };
}
