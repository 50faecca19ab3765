"use client";

import { CloudOff, CloudUpload, Radio } from "lucide-react";
import { useTranslations } from "next-intl";
import { useConnectionWords } from "@/components/map/use-connection-words";
import { useDriver, waitsToBeSent } from "@/lib/client/stores/driver";

/** Live or not, and how much waits on the phone. */
export function QueueChip() {
  const t = useTranslations("drive.queue");
  const { phase, words } = useConnectionWords();
  const waits = useDriver(waitsToBeSent);
  const isLoaded = useDriver((state) => state.isLoaded);
  const isLive = phase === "live";
  // What waits is not known yet: nothing is said of it.
  if (!isLoaded) return null;
  const Icon = isLive ? (waits > 0 ? CloudUpload : Radio) : CloudOff;
  return (
    <p
      role="status"
      data-waiting={waits}
      className={`flex shrink-0 items-center gap-1.5 rounded-full border px-2.5 py-1 text-xs font-medium tabular-nums ${isLive ? "border-border text-muted" : "border-attention/40 text-attention"}`}
    >
      <Icon aria-hidden className="size-4" />
      {waits === 0
        ? words
        : isLive
          ? t("sending", { count: waits })
          : t("both", { state: words, waits: t("waiting", { count: waits }) })}
    </p>
  );
}
