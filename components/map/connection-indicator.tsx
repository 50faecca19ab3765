"use client";

import { useTranslations } from "next-intl";
import type { ConnectionPhase } from "@/lib/client/stores/connection";
import { useConnectionWords } from "./use-connection-words";

const dots: Record<ConnectionPhase, string> = {
  live: "bg-moving",
  "catching-up": "bg-idle animate-pulse",
  stale: "bg-attention",
  ended: "bg-emergency",
  refused: "bg-emergency",
};

/** How old the connection is, always in sight. */
export function ConnectionIndicator() {
  const t = useTranslations("live");
  const { phase, words } = useConnectionWords();
  return (
    <p
      role="status"
      title={phase === "stale" ? t("staleHint") : undefined}
      className="pointer-events-auto inline-flex h-9 items-center gap-2 rounded-full border border-border bg-surface px-3.5 text-sm font-medium tabular-nums shadow-md"
    >
      <span aria-hidden className={`size-2 rounded-full ${dots[phase]}`} />
      {words}
    </p>
  );
}
