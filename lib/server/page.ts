import { z } from "zod";
import { AppError } from "../domain/errors";

/** A page of a list (contract §6); `nextCursor` null on the last one. */
export type Page<T> = { items: T[]; nextCursor: string | null };

/** What a list is sorted by, most important first; the last part is unique. */
type SortKey = string[];

const { compare } = new Intl.Collator("en");

/**
 * One page of a list, sorted by `keyOf`. The cursor is the sort key of the last item given, so
 * it still stands when that item has left the list. BAD_REQUEST for a cursor that is none.
 */
export function pageOf<T>(
  all: T[],
  keyOf: (item: T) => SortKey,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Page<T> {
  const after = cursor === undefined ? null : keyIn(cursor);
  const rest = all
    .map((item) => ({ item, key: keyOf(item) }))
    .filter(({ key }) => !after || inOrder(after, key) < 0)
    .sort((a, b) => inOrder(a.key, b.key));
  const page = rest.slice(0, limit);
  const last = rest.length > limit ? page.at(-1) : undefined;
  return { items: page.map(({ item }) => item), nextCursor: last ? cursorOf(last.key) : null };
}

/** The moment a part of a cursor names, as `toISOString` writes it from 1970 to 9999; null: none. */
export function momentIn(part: string): Date | null {
  const at = new Date(part);
  const isMoment = /^\d{4}-/.test(part) && at.getTime() >= 0 && at.toISOString() === part;
  return isMoment ? at : null;
}

function inOrder(a: SortKey, b: SortKey): number {
  const differing = a.findIndex((part, i) => compare(part, b[i] ?? "") !== 0);
  return differing < 0 ? 0 : compare(a[differing] ?? "", b[differing] ?? "");
}

const cursorOf = (key: SortKey) => Buffer.from(JSON.stringify(key)).toString("base64url");

function keyIn(cursor: string): SortKey {
  try {
    return z.array(z.string()).parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    throw new AppError("BAD_REQUEST", "This cursor is of another list. Start again without it.");
  }
}
