import { AppError, type PublicError } from "../domain/errors";

/** A request that hangs, as on a phone under a bridge, is given up after this, ms. */
const LONGEST_MS = 60_000;

/** Lists as the REST API gives them (contract §6). */
export type Page<T> = { items: T[]; nextCursor: string | null };

/** All items of a list, page by page. */
export async function restAll<T>(
  path: string,
  question: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<T[]> {
  const items: T[] = [];
  const query = new URLSearchParams(question);
  for (;;) {
    const page = await rest<Page<T>>("GET", `${path}?${query}`, undefined, { headers });
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    query.set("cursor", page.nextCursor);
  }
}

/**
 * Calls the REST API (contract §6) and gives its JSON, undefined for an empty answer.
 * Throws the server's refusal as AppError; TypeError when the server cannot be reached, TimeoutError when it does not answer.
 */
export async function rest<T>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: object,
  { headers = {}, within = LONGEST_MS }: { headers?: Record<string, string>; within?: number } = {},
): Promise<T> {
  const response = await fetch(path, {
    method,
    signal: AbortSignal.timeout(within),
    headers: { ...(body && { "content-type": "application/json" }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text ? JSON.parse(text) : undefined;
  if (response.ok) return answer as T;
  const { error } = answer as { error: PublicError };
  throw new AppError(error.code, error.message, error.issues);
}
