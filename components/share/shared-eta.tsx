"use client";

import { useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import { useTimes } from "@/components/trips/use-times";
import { useServerNow } from "@/lib/client/stores/clock";
import type { EtaView } from "@/lib/domain/trip-view";

/** When it will be there, as big as it matters; its range and its age. */
export function SharedEta({ eta }: { eta: EtaView | null }) {
  const t = useTranslations("share.page");
  const { clock, duration } = useTimes();
  const { age } = useReadings();
  const now = useServerNow();
  if (!eta) return <p className="mt-2 text-muted">{t("noEta")}</p>;
  const left = (Date.parse(eta.at) - now) / 1000;
  return (
    <div className="mt-4 tabular-nums">
      <p className="text-sm text-muted">{t("expected")}</p>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <time dateTime={eta.at} className="text-5xl font-semibold tracking-tight">
          {clock(eta.at)}
        </time>
        {now > 0 && left > 0 && (
          <span className="text-lg">{t("in", { duration: duration(left) })}</span>
        )}
      </p>
      {now > 0 && left <= 0 && <p className="mt-2 text-attention">{t("late")}</p>}
      <p className="mt-2">
        {t("range", { earliest: clock(eta.earliest), latest: clock(eta.latest) })}
      </p>
      {now > 0 && (
        <p className="mt-1 text-xs text-muted">
          {t("estimated", { age: age(now - Date.parse(eta.madeAt)) })}
        </p>
      )}
    </div>
  );
}
