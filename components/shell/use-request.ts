"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { isAppError } from "@/lib/domain/errors";

/** Runs one request at a time: whether it is under way, and in words why it failed. */
export function useRequest() {
  const t = useTranslations("shell.errors");
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      if (isAppError(failure)) setError(failure.message);
      else setError(t(failure instanceof TypeError ? "offline" : "unexpected"));
    } finally {
      setBusy(false);
    }
  };
  return { run, isBusy, error };
}
