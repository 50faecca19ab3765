import { type Language, languages } from "../domain/language";

/** The cookie that remembers a choice of language on this device. */
export const LOCALE_COOKIE = "locale";

export const isLanguage = (value: unknown): value is Language =>
  languages.includes(value as Language);

/** Writing direction of a language, for `<html dir>`. */
export const direction = (language: Language) => (language === "ar" ? "rtl" : "ltr");

/**
 * The first of our languages in an Accept-Language header, best quality first (RFC 9110, 12.5.4);
 * English when none is asked for.
 */
export function preferredLanguage(header: string): Language {
  const asked = header
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const q = parameters.map((text) => text.trim()).find((text) => text.startsWith("q="));
      return { language: tag.split("-")[0], quality: q ? Number(q.slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return asked.map(({ language }) => language).find(isLanguage) ?? "en";
}
