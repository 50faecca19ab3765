"use client";

import { useTranslations } from "next-intl";
import { useServerNow } from "@/lib/client/stores/clock";
import { type ConnectionPhase, useConnection } from "@/lib/client/stores/connection";
import { useReadings } from "./use-readings";

const dots: Record<ConnectionPhase, string> = {
  live: "bg-moving",
  "catching-up": "bg-idle animate-pulse",
  stale: "bg-attention",
  ended: "bg-emergency",
  refused: "bg-emergency",
};

/** How old the connection is, always in sight: live, catching up, or stale and since when. */
export function ConnectionIndicator() {
  const t = useTranslations("map.connection");
  const { span } = useReadings();
  const { phase, heardAt, clockOffset } = useConnection();
  const now = useServerNow();
  const silence = heardAt === null || now === 0 ? null : now - clockOffset - heardAt;
  const words =
    phase !== "stale"
      ? t(phase)
      : silence === null
        ? t("staleNever")
        : t("stale", { age: span(silence) });
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
