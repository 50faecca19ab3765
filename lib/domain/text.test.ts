import { expect, test } from "vitest";
import { storable, storableJson } from "./text";

test("what no database takes is replaced, the rest stays as it was written", () => {
  expect(storable("a\0b \ud83d c \ud83d\ude9a")).toBe("a\ufffdb \ufffd c \ud83d\ude9a");
});

test("so it is in JSON, keys too, where a backslash before u is only a backslash", () => {
  const sent = { "k\0": ["x\0", "half \udc00", "\\u0000", "\\\0", "قافلة"], n: 1, no: null };
  expect(storableJson(sent)).toEqual({
    "k\ufffd": ["x\ufffd", "half \ufffd", "\\u0000", "\\\ufffd", "قافلة"],
    n: 1,
    no: null,
  });
});
