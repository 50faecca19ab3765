"use client";

import { useTranslations } from "next-intl";
import { useServerNow } from "@/lib/client/stores/clock";

/** How long a suspected accident's driver is still asked, silently counting down: 0:23. `until`: ISO. */
export function Countdown({ until }: { until: string }) {
  const t = useTranslations("alerts");
  const now = useServerNow();
  const left = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
  const written = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  return (
    // Read out once a second it would drown everything else.
    <span aria-live="off" className="font-medium text-attention tabular-nums">
      {t("asking", { left: now === 0 ? "" : `\u2066${written}\u2069` })}
    </span>
  );
}
