import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const imported =
  /(?:^|\n)(?:import|export)\s+(?!type\b)[^;]*?\sfrom\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g;
const hook = /(?:const (\w+) = )?useTranslations\((?:"([^"]*)")?\)(?:\("([^"]+)")?/g;

/** Every source file that is loaded where `entries` are, themselves included. */
export function loadedBy(entries: string[]): string[] {
  const seen = new Set<string>();
  const open = [...entries];
  for (let file = open.pop(); file; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, named, lazily] of readFileSync(file, "utf8").matchAll(imported)) {
      const found = sourceOf(file, named ?? lazily ?? "");
      if (found) open.push(found);
    }
  }
  return [...seen];
}

/** What a source file asks `useTranslations` for: `map.age`, or `map` where it cannot be told apart. */
export function askedWords(file: string): string[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(hook)].flatMap(([, name, namespace = "", atOnce]) => {
    if (namespace.includes(".")) return [namespace];
    const within = (key: string) => [namespace, ...key.split(".")].filter(Boolean).slice(0, 2);
    if (!name) return [atOnce ? within(atOnce).join(".") : namespace];
    return keysGiven(source, name).map((key) => (key ? within(key).join(".") : namespace));
  });
}

/** The first words of the keys that `name` is called with; "" where a key is not written out. */
function keysGiven(source: string, name: string): string[] {
  const call = new RegExp(`\\b${name}(?:\\.rich)?\\((?:"([^"]+)"|\`([^\`$]+)\\.\\$\\{)?`, "g");
  return [...source.matchAll(call)].map(([, literal, start]) => literal ?? start ?? "");
}

function sourceOf(from: string, specifier: string): string | undefined {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? join(dirname(from), specifier)
      : null;
  if (base === null) return undefined;
  return [`${base}.ts`, `${base}.tsx`].find((path) => existsSync(path) && statSync(path).isFile());
}
