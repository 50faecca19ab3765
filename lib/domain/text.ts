import { z } from "zod";

/** A line people wrote, 1 to `most` characters; no NUL or half a character: no database takes those. */
export const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine(
      (value) => !value.includes("\0") && value.isWellFormed(),
      "Holds characters that no text has. Type it again.",
    );

/** A string with what no database takes (NUL, half a character) replaced by U+FFFD. */
export const storable = (value: string): string => value.replaceAll("\0", "\ufffd").toWellFormed();

/** The same for all of a JSON value, keys too. */
export const storableJson = <T>(value: T): T =>
  JSON.parse(
    // JSON writes such characters as escapes; an escaped backslash before "u" is none.
    JSON.stringify(value).replace(/\\(?:\\|u0000|ud[89a-f]..)/g, (found) =>
      found === "\\\\" ? found : "\ufffd",
    ),
  );
