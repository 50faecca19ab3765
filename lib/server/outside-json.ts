/** A service of others that answered, but not with what was asked for. */
export class OutsideRefusal extends Error {}

/**
 * What another service answers to a GET, as JSON. Throws an OutsideRefusal when it says no (a
 * status other than 2xx) or sends over `most` bytes or no JSON; whatever fetch throws when it is
 * out of reach or takes over `timeout` ms.
 */
export async function outsideJson(
  url: string,
  { timeout, most, headers = {} }: { timeout: number; most: number; headers?: HeadersInit },
): Promise<unknown> {
  const answer = await fetch(url, {
    headers: { accept: "application/json", ...headers },
    signal: AbortSignal.timeout(timeout),
    cache: "no-store",
  });
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new OutsideRefusal(`It answered ${answer.status}.`);
  }
  const text = await bounded(answer, most);
  try {
    return JSON.parse(text);
  } catch {
    throw new OutsideRefusal("Its answer is not JSON.");
  }
}

async function bounded(answer: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the rest.
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > most) throw new OutsideRefusal(`Its answer is over ${most} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
