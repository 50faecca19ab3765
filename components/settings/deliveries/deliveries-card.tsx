"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ErrorNote } from "@/components/ui/error-note";
import { DeliveryRow } from "./delivery-row";
import { DeliveryTest } from "./delivery-test";
import { useDeliveries } from "./use-deliveries";

/** What leaves the house by push and e-mail: set up or not, what waits, what failed and why. */
export function DeliveriesCard({ isEmailSetUp }: { isEmailSetUp: boolean }) {
  const t = useTranslations("deliveries.card");
  const { deliveries, retry, error } = useDeliveries();
  return (
    <Card title={t("title")} text={t("text")}>
      <div className="grid gap-4">
        <p className="text-sm">{isEmailSetUp ? t("emailOn") : t("emailOff")}</p>
        {deliveries && (
          <p className="text-sm text-muted tabular-nums">
            {t("counts", { waiting: deliveries.waiting, failed: deliveries.failed })}
          </p>
        )}
        {error && <ErrorNote>{error}</ErrorNote>}
        {deliveries?.items.length === 0 && <p className="text-sm text-muted">{t("none")}</p>}
        {deliveries && deliveries.items.length > 0 && (
          <ul aria-label={t("failures")} className="divide-y divide-border border-y border-border">
            {deliveries.items.map((one) => (
              <DeliveryRow key={one.id} delivery={one} onRetry={() => void retry(one.id)} />
            ))}
          </ul>
        )}
        <DeliveryTest isEmailSetUp={isEmailSetUp} />
      </div>
    </Card>
  );
}
