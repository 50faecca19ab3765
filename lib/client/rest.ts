import { AppError, type PublicError } from "../domain/errors";

/** Lists as the REST API gives them (contract §6). */
export type Page<T> = { items: T[]; nextCursor: string | null };

/**
 * Calls the REST API (contract §6) and gives its JSON, undefined for an empty answer.
 * Throws the server's refusal as AppError; TypeError when the server cannot be reached.
 */
export async function rest<T>(
  method: "GET" | "POST" | "PATCH" | "DELETE",
  path: string,
  body?: object,
): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text ? JSON.parse(text) : undefined;
  if (response.ok) return answer as T;
  const { error } = answer as { error: PublicError };
  throw new AppError(error.code, error.message, error.issues);
}
