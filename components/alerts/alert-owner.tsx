import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { isForgotten } from "@/lib/client/alert-order";
import type { AlertView } from "@/lib/domain/alert";
import { isolated } from "@/lib/i18n/isolated";

/** Where the alert stands and with whom. */
export function AlertOwner({ alert }: { alert: AlertView }) {
  const t = useTranslations("alerts");
  const owner = useOwnerWords()(alert);
  const { status, escalatedAt } = alert;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge tone={status === "open" ? "attention" : status === "resolved" ? "ok" : "neutral"}>
        {t(`statuses.${status}`)}
      </Badge>
      <span className={status === "open" ? "text-muted" : ""}>{owner}</span>
      {escalatedAt && status !== "resolved" && (
        <Badge tone="emergency">{t("owner.escalated")}</Badge>
      )}
      {isForgotten(alert) && <Badge tone="attention">{t("owner.needsNote")}</Badge>}
    </span>
  );
}

/** Noura has it; Noura, taken over from Sami; resolved by …; nobody. */
function useOwnerWords(): (alert: AlertView) => string {
  const t = useTranslations("alerts.owner");
  return ({ status, acknowledgedBy, takenOverFrom, resolvedBy }) => {
    if (status === "resolved") {
      return resolvedBy
        ? t("resolvedBy", { name: isolated(resolvedBy.name) })
        : t("resolvedItself");
    }
    if (!acknowledgedBy) return t("open");
    const name = isolated(acknowledgedBy.name);
    return takenOverFrom
      ? t("tookOver", { name, before: isolated(takenOverFrom.name) })
      : t("has", { name });
  };
}
