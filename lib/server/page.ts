import { AppError } from "../domain/errors";

/** A page of a list (contract §6); `nextCursor` null on the last one. */
export type Page<T> = { items: T[]; nextCursor: string | null };

/** One page of a list that is already in order; the cursor is the id of the last item given. */
export function pageOf<T extends { id: string }>(
  all: T[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Page<T> {
  const before = cursor === undefined ? -1 : all.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && before < 0) {
    throw new AppError("BAD_REQUEST", "This cursor is of another list. Start again without it.");
  }
  const items = all.slice(before + 1, before + 1 + limit);
  const more = before + 1 + limit < all.length;
  return { items, nextCursor: more ? (items.at(-1)?.id ?? null) : null };
}
