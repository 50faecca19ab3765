"use client";

import { CircleCheck, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import { dismissSos } from "@/lib/client/driver/sos";
import type { SentEmergency } from "@/lib/client/outbox/entry";
import { useServerNow } from "@/lib/client/stores/clock";
import { RING_MS } from "@/lib/domain/escalation";
import { isolated } from "@/lib/i18n/isolated";
import { EmergencyNumbers } from "./emergency-numbers";

/** How far an SOS of this phone has come: kept, received, seen; and whom to call meanwhile. */
export function SosState({ sos }: { sos: SentEmergency }) {
  const t = useTranslations("drive.sos");
  const { clockSeconds } = useTimes();
  const now = useServerNow();
  const { receivedAt, seenBy, drill } = sos;
  const Icon = receivedAt ? CircleCheck : LoaderCircle;
  const isUnseen = !drill && !seenBy;
  const isLong = isUnseen && now - Date.parse(sos.at) >= RING_MS;
  return (
    <section
      role="status"
      className="grid gap-1 rounded-lg border border-emergency/50 bg-surface px-4 py-3 text-sm"
    >
      <p className="flex items-center gap-2 font-semibold">
        <Icon
          aria-hidden
          className={`size-5 shrink-0 ${receivedAt ? "text-moving" : "text-emergency motion-safe:animate-spin"}`}
        />
        {drill ? t("drill") : t("sent", { time: clockSeconds(Date.parse(sos.at)) })}
      </p>
      <p className="tabular-nums">
        {receivedAt ? t("received", { time: clockSeconds(Date.parse(receivedAt)) }) : t("sending")}
        {seenBy && ` · ${t("seen", { name: isolated(seenBy) })}`}
      </p>
      {isLong && <p className="font-semibold text-emergency">{t("unseen")}</p>}
      {isUnseen && <EmergencyNumbers at={sos.at} location={sos.location} />}
      {(seenBy || (drill && receivedAt)) && (
        <Button className="mt-1 min-h-11!" onClick={() => void dismissSos(sos.alertId)}>
          {t("close")}
        </Button>
      )}
    </section>
  );
}
