"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { signIn } from "@/lib/client/session";

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
    const refusal = await signIn("credentials", credentials).catch(() => "UNAVAILABLE");
    if (refusal === null) return window.location.assign(returnTo);
    setBusy(false);
    if (refusal === "CredentialsSignin") setError(t("auth.wrong"));
    else if (refusal === "RATE_LIMITED") setError(t("auth.tooMany"));
    else if (refusal === "UNAVAILABLE") setError(t("shell.errors.offline"));
    else setError(t("shell.errors.unexpected"));
  };
  return { submit, isBusy, error };
}
