import { forgetLastKnown } from "./last-known/keep";
import { forgetPush, takeOverPush } from "./push";
import { setWhosePhone } from "./whose-phone";

/** NextAuth's own endpoints, asked as its client does: that client is more than these two need. */
async function post(path: string, content: Record<string, string>): Promise<Response> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const body = new URLSearchParams({ ...content, csrfToken, json: "true" });
  return fetch(`/api/auth/${path}`, { method: "POST", body });
}

/**
 * Signs in by one of the server's ways: `credentials` (e-mail and password) or `invite` (the token of
 * a one-time link). Null once signed in, else NextAuth's error name, like `CredentialsSignin`;
 * rejects when the server cannot be reached.
 */
export async function signIn(
  way: "credentials" | "invite",
  content: Record<string, string>,
): Promise<string | null> {
  const answer = await post(`callback/${way}`, { ...content, callbackUrl: window.location.origin });
  const { url } = (await answer.json()) as { url: string };
  const error = new URL(url, window.location.href).searchParams.get("error");
  // Whoever used this phone or computer before, their day, screen and pushes are not shown to this user.
  if (error === null) {
    await forgetUser();
    await takeOverPush((await signedInUser())?.id ?? null);
  }
  return error;
}

/** The name of whoever is signed in; null for nobody, or when it cannot be asked. */
export const signedInName = async (): Promise<string | null> =>
  (await signedInUser())?.name ?? null;

async function signedInUser(): Promise<{ id: string; name: string } | null> {
  const answer = await fetch("/api/auth/session").catch(() => null);
  if (!answer?.ok) return null;
  const { user } = await answer.json().catch(() => ({}));
  return user ?? null;
}

/** Ends the session and loads `path` anew, so that nothing of it stays in memory. */
export async function signOut(path: string): Promise<void> {
  await forgetPush();
  await post("signout", { callbackUrl: path });
  await forgetUser();
  window.location.assign(path);
}

async function forgetUser(): Promise<void> {
  setWhosePhone(null);
  await forgetLastKnown();
}
