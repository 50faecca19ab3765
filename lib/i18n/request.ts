import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { isLanguage, LOCALE_COOKIE, preferredLanguage } from "./locale";
import { messages } from "./messages";

/** The language of one request: chosen on this device, else what the browser asks for. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLanguage(chosen)
    ? chosen
    : preferredLanguage((await headers()).get("accept-language") ?? "");
  return { locale, messages: messages[locale] };
});
