"use client";

import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { useConnection } from "@/lib/client/stores/connection";

/** Over every page while the connection is lost: from when all is that is still shown. */
export function ConnectionNotice() {
  const t = useTranslations("live");
  const { clockSeconds } = useTimes();
  const { phase, heardAt } = useConnection();
  if (phase !== "stale") return null;
  return (
    <p
      role="status"
      className="flex items-start gap-2.5 border-b border-attention/40 bg-surface px-4 py-2.5 text-sm md:px-6"
    >
      <WifiOff aria-hidden className="mt-0.5 size-4 shrink-0 text-attention" />
      {heardAt === null ? t("asOfNever") : t("asOf", { time: clockSeconds(heardAt) })}
    </p>
  );
}
