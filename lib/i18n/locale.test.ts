import { expect, test } from "vitest";
import { preferredLanguage } from "./locale";

test.each([
  ["", "en"],
  ["ar", "ar"],
  ["ar-SA,ar;q=0.9,en;q=0.8", "ar"],
  ["fr-FR,fr;q=0.9,ar;q=0.5,en;q=0.7", "en"],
  ["fr, de;q=0.4", "en"],
  ["en;q=0, ar;q=0.1", "ar"],
  ["en; q=0.2, AR; q=0.3", "ar"],
  [";;;,,q=", "en"],
])("a browser that asks for %j gets %s", (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
