/** A name or plate inside a sentence keeps its own direction (U+2068, U+2069), as `<bdi>` does. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
