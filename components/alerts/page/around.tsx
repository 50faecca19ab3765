"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MapAttribution } from "@/components/map/map-attribution";
import { Card } from "@/components/ui/card";
import { ErrorNote } from "@/components/ui/error-note";
import { Skeleton } from "@/components/ui/skeleton";
import type { AlertView } from "@/lib/domain/alert";
import { AlertChart } from "./alert-chart";
import { useFixesAround } from "./use-fixes-around";

const AlertMap = dynamic(() => import("./alert-map").then((module) => module.AlertMap), {
  ssr: false,
});

type Props = { alert: AlertView; tileUrl: string; tileAttribution: string };

/** Where the vehicle was around the alert, and how fast, or how much fuel it had. */
export function Around({ alert, tileUrl, tileAttribution }: Props) {
  const t = useTranslations("alerts.page");
  const { fixes, error } = useFixesAround(alert);
  const [isPlain, setPlain] = useState(false);
  const { kind, location } = alert;
  const isFuel = kind === "low_fuel" || kind === "fuel_drop";
  return (
    <Card title={t(isFuel ? "aroundFuel" : "around")}>
      <div className="grid gap-4">
        {(location || (fixes && fixes.length > 0)) && (
          <div className="relative h-64 overflow-hidden rounded-lg border border-border">
            {fixes && <AlertMap alert={alert} fixes={fixes} tileUrl={tileUrl} onPlain={setPlain} />}
            {!isPlain && (
              <div className="pointer-events-none absolute start-2 bottom-2 z-10">
                <MapAttribution text={tileAttribution} />
              </div>
            )}
          </div>
        )}
        {error && <ErrorNote>{`${t("failed")} ${error}`}</ErrorNote>}
        {!fixes && !error && <Skeleton className="h-28 w-full" />}
        {fixes?.length === 0 && <p className="text-sm text-muted">{t("noFixes")}</p>}
        {fixes && fixes.length > 0 && <AlertChart alert={alert} fixes={fixes} isFuel={isFuel} />}
      </div>
    </Card>
  );
}
