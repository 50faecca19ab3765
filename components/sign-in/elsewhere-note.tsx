"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

type Props = { origins: string[]; url: string };

const never = () => () => {};

/**
 * Says where Qafila can be opened when this page stands at an address the server refuses: there
 * the cookie or the live connection would fail without a word. The browser alone knows its
 * address for sure; a proxy may show the server another.
 */
export function ElsewhereNote({ origins, url }: Props) {
  const t = useTranslations("auth");
  const isElsewhere = useSyncExternalStore(
    never,
    () => !origins.includes(window.location.origin),
    () => false,
  );
  if (!isElsewhere) return null;
  return (
    <p role="alert" className="mb-4 rounded-xl border border-attention p-3 text-sm">
      {t("elsewhere", { url })}
    </p>
  );
}
