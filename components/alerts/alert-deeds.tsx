"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { AlertView } from "@/lib/domain/alert";
import { useAcknowledge } from "./use-acknowledge";

type Props = { alert: AlertView; userId: string; onResolve: () => void };

/** What can be done about an alert from where one stands. */
export function AlertDeeds({ alert, userId, onResolve }: Props) {
  const t = useTranslations("alerts");
  const acknowledge = useAcknowledge();
  const { id, status, acknowledgedBy } = alert;
  if (status === "resolved") return null;
  return (
    <div className="flex gap-2">
      {acknowledgedBy?.id !== userId && (
        <Button onClick={() => void acknowledge(id)}>
          {t(status === "open" ? "acknowledge" : "takeOver")}
        </Button>
      )}
      {status === "acknowledged" && <Button onClick={onResolve}>{t("resolve")}</Button>}
    </div>
  );
}
