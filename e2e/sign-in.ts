/** The demo accounts' password (contract §1). */
export const DEMO_PASSWORD = "qafila-demo";

export type DemoAccount = "admin" | "dispatcher" | `driver${number}`;

const pairs = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0] as string)
    .filter((pair) => !pair.endsWith("="));

/** Signs in by e-mail and password, as `signInBy`. */
export const signIn = (url: string, email: string, password: string, from?: string) =>
  signInBy(url, "credentials", { email, password }, from);

/**
 * Signs in over NextAuth's endpoints as a browser would. Resolves to the value of a `Cookie`
 * header; rejects with NextAuth's error name ("CredentialsSignin", …). `from` is the address it
 * seems to come from, where the server trusts this machine as a proxy: failures count against
 * their address, and must not shut out the tests beside.
 */
export async function signInBy(
  url: string,
  provider: "credentials" | "invite",
  fields: Record<string, string>,
  from = "127.0.0.1",
): Promise<string> {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/${provider}`, {
    method: "POST",
    headers: { cookie: pairs(csrf).join("; "), "x-forwarded-for": from },
    body: new URLSearchParams({ ...fields, csrfToken, callbackUrl: url, json: "true" }),
    redirect: "manual",
  });
  const { url: next } = (await answer.json()) as { url: string };
  const error = new URL(next, url).searchParams.get("error");
  if (error || !answer.ok) throw new Error(error ?? `Sign-in was answered ${answer.status}.`);
  return pairs(answer).join("; ");
}

const known = new Map<string, Promise<string>>();

/** The session cookie of a demo account; signed in once per process. */
export function demoCookie(url: string, account: DemoAccount): Promise<string> {
  const key = `${url} ${account}`;
  const cookie = known.get(key) ?? signIn(url, `${account}@demo.test`, DEMO_PASSWORD);
  known.set(key, cookie);
  return cookie;
}

/** A fresh socket token for the session of `cookie`. */
export async function socketToken(url: string, cookie: string): Promise<string> {
  const answer = await fetch(`${url}/api/socket-token`, { method: "POST", headers: { cookie } });
  if (!answer.ok) throw new Error(`No socket token: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}

/** Signs a session out as a browser would. */
export async function signOut(url: string, cookie: string): Promise<void> {
  const csrf = await fetch(`${url}/api/auth/csrf`, { headers: { cookie } });
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  await fetch(`${url}/api/auth/signout`, {
    method: "POST",
    headers: { cookie: [cookie, ...pairs(csrf)].join("; ") },
    body: new URLSearchParams({ csrfToken, json: "true" }),
    redirect: "manual",
  });
}
