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
