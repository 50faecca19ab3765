"use client";

import { useTranslations } from "next-intl";
import { useServerNow } from "@/lib/client/stores/clock";
import { useConnection } from "@/lib/client/stores/connection";
import type { FleetVehicle } from "@/lib/client/stores/fleet";
import { isStale } from "@/lib/client/stores/stale";
import { useReadings } from "./use-readings";

/** Two clocks: how old the fix is, and how old what this page knows of it. */
export function PanelAges({ vehicle }: { vehicle: FleetVehicle }) {
  const t = useTranslations("map");
  const { age } = useReadings();
  const { phase, heardAt, clockOffset } = useConnection();
  const now = useServerNow();
  const { fix, driverPage: page } = vehicle;
  /** Nothing else has reported for the vehicle since. */
  const isSilentSince = (since: string) => !fix || fix.recordedAt <= Date.parse(since);
  const silence = heardAt === null ? null : now - clockOffset - heardAt;
  const connection =
    phase === "live"
      ? t("panel.connectedNow")
      : silence === null
        ? t("connection.staleNever")
        : age(silence);
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
          <dd>{connection}</dd>
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
