type Verb = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** A REST call with a session cookie; `body` is what JSON the answer carried, if any. */
export async function rest<T = unknown>(
  url: string,
  cookie: string | null,
  verb: Verb,
  path: string,
  content?: unknown,
): Promise<{ status: number; headers: Headers; body: T }> {
  const answer = await fetch(url + path, {
    method: verb,
    headers: {
      ...(cookie && { cookie, origin: url }),
      ...(content !== undefined && { "content-type": "application/json" }),
    },
    ...(content !== undefined && { body: JSON.stringify(content) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.includes("json");
  return {
    status: answer.status,
    headers: answer.headers,
    body: (isJson ? JSON.parse(text) : text) as T,
  };
}
