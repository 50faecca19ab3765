"use client";

import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useReadings } from "@/components/map/use-readings";
import { Logo } from "@/components/shell/logo";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { LastKnown } from "@/lib/client/last-known/database";
import { readLastKnown } from "@/lib/client/last-known/keep";
import { useServerNow } from "@/lib/client/stores/clock";
import { KnownAlerts } from "./known-alerts";
import { KnownTrips } from "./known-trips";
import { KnownVehicles } from "./known-vehicles";
import { goOn, useServerBack } from "./use-server-back";

/** How things stood when this computer last heard from the server, and whom to call; never to be taken for live. */
export function LastKnownPage() {
  const t = useTranslations("live.lastKnown");
  const [known, setKnown] = useState<LastKnown | null>();
  useServerBack();
  useEffect(() => {
    readLastKnown().then(setKnown, () => setKnown(null));
  }, []);
  return (
    <main className="mx-auto grid max-w-5xl grid-cols-1 gap-6 p-4 md:p-8">
      <header className="flex flex-wrap items-center gap-3">
        <Logo className="size-9 shrink-0" />
        <h1 className="text-lg font-semibold">{t("title")}</h1>
        <Button onClick={goOn} className="ms-auto">
          {t("retry")}
        </Button>
      </header>
      {known === undefined && (
        <p role="status" className="text-muted">
          {t("reading")}
        </p>
      )}
      {known === null && <EmptyState icon={WifiOff} title={t("none")} text={t("noneText")} />}
      {known && (
        <>
          <Age known={known} />
          <KnownAlerts alerts={known.alerts} />
          <KnownTrips trips={known.trips} />
          <KnownVehicles vehicles={known.vehicles} />
          <p className="text-xs text-muted">{t("kept", { name: known.user.name })}</p>
        </>
      )}
    </main>
  );
}

function Age({ known }: { known: LastKnown }) {
  const t = useTranslations("live.lastKnown");
  const { age } = useReadings();
  const { clockSeconds } = useTimes();
  const now = useServerNow();
  return (
    <div
      role="alert"
      className="flex gap-3 rounded-xl border-2 border-attention bg-surface p-4 tabular-nums"
    >
      <WifiOff aria-hidden className="mt-1 size-5 shrink-0 text-attention" />
      <div>
        <p className="text-base font-semibold">{t("notLive")}</p>
        {now > 0 && <p>{t("asOf", { time: clockSeconds(known.at), age: age(now - known.at) })}</p>}
      </div>
    </div>
  );
}
