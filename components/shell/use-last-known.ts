import { useLocale } from "next-intl";
import { useEffect } from "react";
import { keepLastKnown } from "@/lib/client/last-known/keep";
import { keepLastKnownPage } from "@/lib/client/last-known/keep-page";

/** Keeps what this user's screen knows for when the server cannot be reached, and the page to show it. */
export function useLastKnown({ id, name }: { id: string; name: string }): void {
  const language = useLocale();
  useEffect(() => keepLastKnown({ id, name }), [id, name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is kept anew in another language
  useEffect(() => {
    void keepLastKnownPage().catch(() => {});
  }, [language]);
}
