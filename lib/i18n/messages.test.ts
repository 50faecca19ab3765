import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { messages } from "./messages";

function flatten(tree: object, prefix = ""): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") texts.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) texts.set(inner, text);
  }
  return texts;
}

/** `{name}`, `{count, plural, …}` and `<tag>`: what a caller has to supply. */
const placeholders = (text: string) =>
  [...new Set(text.match(/(?<=\{)\w+(?=[,}])|<\w+>/g) ?? [])].sort();

const english = flatten(messages.en);
const arabic = flatten(messages.ar);

test("Arabic says everything English says, and nothing else", () => {
  expect([...arabic.keys()].sort()).toEqual([...english.keys()].sort());
});

test.each([...english])("%s asks for the same values in both languages", (key, text) => {
  expect(placeholders(arabic.get(key) ?? "")).toEqual(placeholders(text));
});

test.each(["en", "ar"] as const)("every text in %s is well-formed ICU", (locale) => {
  const onError = (error: Error) => {
    if (error.message.includes("INVALID_MESSAGE")) throw error;
  };
  const t = createTranslator({ locale, messages: messages[locale], onError });
  for (const [key, text] of flatten(messages[locale])) {
    const values = Object.fromEntries(
      placeholders(text).map((name) =>
        name.startsWith("<") ? [name.slice(1, -1), (inside: string) => inside] : [name, 3],
      ),
    );
    expect(t.markup(key as never, values as never), key).not.toBe(key);
  }
});
