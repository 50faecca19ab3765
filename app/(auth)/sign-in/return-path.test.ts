import { expect, test } from "vitest";
import { returnPath } from "./return-path";

test.each([
  ["/map?vehicle=7#trail", "/map?vehicle=7#trail"],
  ["/vehicles/", "/vehicles/"],
])("%s is on this site and is where one goes", (asked, path) => {
  expect(returnPath(asked)).toBe(path);
});

test.each([
  undefined,
  "",
  "map",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/..//evil.example",
  "/.//evil.example",
  "javascript:alert(1)",
  "/sign-in?callbackUrl=/map",
  ["/map", "//evil.example"],
])("%j leads to the start page", (asked) => {
  expect(returnPath(asked)).toBe("/");
});
