import { isEmergency } from "../../domain/emergency";
import { type Fix, position } from "../../domain/position";

/** What one record of a request turned out to be. `alarm` is heard even where no fix could be read. */
export type Report =
  | { ok: true; fix: Fix; alarm: string | null; raw: string }
  | { ok: false; reason: string; alarm: string | null; raw: string };

/** A record in the words of the `position` schema, not yet checked. */
export type Reading = { input: Record<string, unknown>; alarm: string | null };

/** The most of a sender's text that is kept, in characters. */
const RAW_LIMIT = 2000;

// PostgreSQL stores neither a NUL nor half of a surrogate pair.
const isStorable = (text: string) => !text.includes("\0") && !/\p{Surrogate}/u.test(text);

/** Passes a reading through the `position` schema; the reason names the field at fault. */
export function judge({ input, alarm }: Reading, raw: string): Report {
  try {
    const { success, data, error } = position.safeParse(input);
    if (success && holdsOnlyStorable(data.attributes)) {
      return { ok: true, fix: data, alarm, raw: printable(raw) };
    }
    if (success) return malformed("attributes: holds characters no text has.", raw, alarm);
    const [issue] = error.issues;
    return malformed(`${issue?.path.join(".")}: ${issue?.message}`, raw, alarm);
  } catch {
    // The schema measures attributes by printing them, which a deep enough nest breaks.
    return malformed("attributes: nested too deeply.", raw, alarm);
  }
}

export function malformed(reason: string, raw: string, alarm: string | null = null): Report {
  return { ok: false, reason: printable(reason).slice(0, 200), alarm, raw: printable(raw) };
}

/**
 * An alarm's name among `values`, lower case: an emergency's (`sos`, `accident`) before any other, also
 * in a list with commas.
 */
export function alarmAmong(values: unknown[]): string | null {
  const names = values
    .flatMap((value) => (typeof value === "string" ? value.split(",") : []))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => /^[\w-]{1,32}$/.test(name));
  return names.find(isEmergency) ?? names[0] ?? null;
}

function printable(text: string): string {
  return text
    .slice(0, RAW_LIMIT)
    .replaceAll("\0", "\uFFFD")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}

function holdsOnlyStorable(value: unknown): boolean {
  let storable = true;
  JSON.stringify(value, (key, inner) => {
    storable &&= isStorable(key) && (typeof inner !== "string" || isStorable(inner));
    return inner;
  });
  return storable;
}
