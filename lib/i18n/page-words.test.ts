import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { askedWords, loadedBy } from "./asked-words-for-tests";
import { messages } from "./messages";
import { pageWords, wordsOf } from "./page-words";

const files = readdirSync("app", { recursive: true, encoding: "utf8" });
const pages = files
  .filter((file) => /(?:page|layout)\.tsx$/.test(file) && file.includes("/"))
  .map((file) => `app/${file}`);
const folderOf = (page: string) => page.split("/")[1]?.replace(/[()]/g, "") ?? "";

const isGiven = (word: string, given: readonly string[]) =>
  given.includes(word) || given.includes(word.split(".")[0] as string);

describe("the texts a page carries", () => {
  it.each(pages)("hold all that %s asks for", (page) => {
    const given: readonly string[] = (pageWords as Record<string, string[]>)[folderOf(page)] ?? [];
    const asked = loadedBy([page]).flatMap((file) =>
      askedWords(file).map((word) => ({ word, file })),
    );
    expect(asked.filter(({ word }) => !isGiven(word, given))).toEqual([]);
  });

  it("hold what an error anywhere asks for", () => {
    const asked = loadedBy(["app/error.tsx", "app/layout.tsx"]).flatMap(askedWords);
    expect(asked.filter((word) => !isGiven(word, pageWords.every))).toEqual([]);
  });

  it("are found in the sources: names, entries, and whatever a key is made of", () => {
    expect(new Set(askedWords("components/map/use-readings.ts"))).toEqual(
      new Set(["map.unknown", "map.age", "map.compass"]),
    );
    expect(askedWords("components/sign-in/use-sign-in.ts")).toContain("auth.wrong");
  });

  it("are these alone", () => {
    const { drive, shell } = messages.en;
    expect(wordsOf(messages.en, ["drive", "shell.errors", "shell.theme"])).toEqual({
      drive,
      shell: { errors: shell.errors, theme: shell.theme },
    });
  });
});
