"use client";

import { useTranslations } from "next-intl";
import { useServerNow } from "@/lib/client/stores/clock";
import type { FleetVehicle } from "@/lib/client/stores/fleet";
import { isStale } from "@/lib/client/stores/stale";
import { useConnectionWords } from "./use-connection-words";
import { useReadings } from "./use-readings";

/** Two clocks: how old the fix is, and how old what this page knows of it. */
export function PanelAges({ vehicle }: { vehicle: FleetVehicle }) {
  const t = useTranslations("map");
  const { age } = useReadings();
  const { words } = useConnectionWords();
  const now = useServerNow();
  const { fix, driverPage: page } = vehicle;
  /** Nothing else has reported for the vehicle since. */
  const isSilentSince = (since: string) => !fix || fix.recordedAt <= Date.parse(since);
  return (
    <div className="grid gap-1 text-sm tabular-nums">
      <dl className="flex flex-wrap gap-x-5 gap-y-1">
        <div className="flex gap-1.5">
          <dt className="text-muted">{t("panel.fix")}</dt>
          <dd>
            {fix ? (
              <time dateTime={new Date(fix.recordedAt).toISOString()}>
                {age(now - fix.recordedAt)}
              </time>
            ) : (
              t("panel.waiting")
            )}
          </dd>
        </div>
        <div className="flex gap-1.5">
          <dt className="text-muted">{t("panel.connection")}</dt>
          <dd>{words}</dd>
        </div>
      </dl>
      {fix && isStale(vehicle, now) && <p className="text-attention">{t("panel.stale")}</p>}
      {page && page.state !== "visible" && isSilentSince(page.since) && (
        <p className="text-attention">
          {t(`panel.page.${page.state}`, { age: age(now - Date.parse(page.since)) })}
        </p>
      )}
    </div>
  );
}
