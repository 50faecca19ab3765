import { useTranslations } from "next-intl";
import { useState } from "react";
import { signedInName, signIn } from "@/lib/client/session";
import type { Language } from "@/lib/domain/language";

type State = "ready" | "busy" | "gone" | "joined";

/**
 * Uses a one-time link up and goes on to the driver's page, with a full page load so that nothing
 * of an earlier session stays in memory.
 */
export function useJoin(token: string) {
  const t = useTranslations();
  const [state, setState] = useState<State>("ready");
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();

  const start = async (language: Language) => {
    setState("busy");
    setError(undefined);
    const failure = await signIn("invite", { token, language }).catch(() => "UNAVAILABLE");
    if (failure === null) {
      setName((await signedInName()) ?? "");
      setState("joined");
      return window.location.assign("/drive");
    }
    if (failure === "CredentialsSignin") return setState("gone");
    setState("ready");
    if (failure === "RATE_LIMITED") setError(t("join.tooMany"));
    else if (failure === "UNAVAILABLE") setError(t("shell.errors.offline"));
    else setError(t("shell.errors.unexpected"));
  };
  return { start, state, name, error };
}
