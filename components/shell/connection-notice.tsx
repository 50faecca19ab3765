"use client";

import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTimes } from "@/components/trips/use-times";
import { useConnection } from "@/lib/client/stores/connection";

/** A connection that is back within this is worth no line that moves the page, ms. */
const SHORT_MS = 3_000;

/** Over every page while the connection is lost: from when all is that is still shown. */
export function ConnectionNotice() {
  const t = useTranslations("live");
  const { clockSeconds } = useTimes();
  const { phase, heardAt, clockOffset } = useConnection();
  const isStale = phase === "stale";
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isStale) return setLong(false);
    const timer = setTimeout(() => setLong(true), SHORT_MS);
    return () => clearTimeout(timer);
  }, [isStale]);
  if (!isStale || !isLong) return null;
  return (
    <p
      role="status"
      className="flex items-start gap-2.5 border-b border-attention/40 bg-surface px-4 py-2.5 text-sm md:px-6"
    >
      <WifiOff aria-hidden className="mt-0.5 size-4 shrink-0 text-attention" />
      {heardAt === null ? t("asOfNever") : t("asOf", { time: clockSeconds(heardAt + clockOffset) })}
    </p>
  );
}
