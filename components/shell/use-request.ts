"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { isAppError } from "@/lib/domain/errors";

/** Says in words why a request failed. */
export function useFailureWords(): (failure: unknown) => string {
  const t = useTranslations("shell.errors");
  return useCallback(
    (failure) => {
      if (isAppError(failure)) return failure.message;
      const isOut = failure instanceof TypeError || (failure as Error).name === "TimeoutError";
      return t(isOut ? "offline" : "unexpected");
    },
    [t],
  );
}

/** Runs one request at a time: whether it is under way, and in words why it failed. */
export function useRequest() {
  const words = useFailureWords();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const run = useCallback(
    async (work: () => Promise<void>) => {
      setBusy(true);
      setError(undefined);
      try {
        await work();
      } catch (failure) {
        setError(words(failure));
      } finally {
        setBusy(false);
      }
    },
    [words],
  );
  return { run, isBusy, error };
}
