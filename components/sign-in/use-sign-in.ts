"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";

export type Credentials = { email: string; password: string };

/**
 * Signs in by NextAuth's credentials and goes on to `returnTo`, with a full page load so that
 * nothing of an earlier session stays in memory.
 */
export function useSignIn(returnTo: string) {
  const t = useTranslations();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const submit = async (credentials: Credentials) => {
    setBusy(true);
    setError(undefined);
    const answer = await signIn("credentials", { ...credentials, redirect: false }).catch(
      () => null,
    );
    if (answer?.ok) return window.location.assign(returnTo);
    setBusy(false);
    if (answer?.error === "CredentialsSignin") setError(t("auth.wrong"));
    else if (answer?.error === "RATE_LIMITED") setError(t("auth.tooMany"));
    else if (!answer || answer.error === "UNAVAILABLE") setError(t("shell.errors.offline"));
    else setError(t("shell.errors.unexpected"));
  };
  return { submit, isBusy, error };
}
