import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { actorFromCookies } from "../server/auth/tokens";
import { settings } from "../server/settings";
import { isLanguage, LOCALE_COOKIE, preferredLanguage } from "./locale";
import { messages } from "./messages";

/**
 * One request's language: chosen on this device, else the user's own, else what the browser asks
 * for; and the fleet's time zone, so that server and browser write the same times.
 */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const language = chosen ?? (await ownLanguage());
  const locale = isLanguage(language)
    ? language
    : preferredLanguage((await headers()).get("accept-language") ?? "");
  const timeZone = await settings().then(
    (known) => known.timeZone,
    // Error pages are written too, also while the database is away.
    () => undefined,
  );
  return { locale, messages: messages[locale], ...(timeZone && { timeZone }) };
});

async function ownLanguage() {
  // Error pages need a language too, also while the database is away.
  const actor = await actorFromCookies((await headers()).get("cookie")).catch(() => null);
  return actor?.language;
}
