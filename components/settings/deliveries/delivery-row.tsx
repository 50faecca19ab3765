import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { DeliveryView } from "@/lib/domain/delivery";

/** One message that could not be delivered: to whom, why, how often, and when next. */
export function DeliveryRow({
  delivery,
  onRetry,
}: {
  delivery: DeliveryView;
  onRetry: () => void;
}) {
  const t = useTranslations("deliveries.card");
  const format = useFormatter();
  const { user, channel, to, state, error, attempts, nextAt, failedAt } = delivery;
  const at = (iso: string) =>
    format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "medium" });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-2">
          <bdi className="font-medium">{user.name}</bdi>
          <span className="text-muted">{t(`channels.${channel}`)}</span>
          <Badge tone={state === "failed" ? "attention" : "neutral"}>
            {t(state === "failed" ? "givenUp" : "waits")}
          </Badge>
        </p>
        {to && (
          <p className="truncate text-xs text-muted">
            <bdi dir="ltr">{to}</bdi>
          </p>
        )}
        <p dir="auto" className="mt-1 break-words">
          {error}
        </p>
        <p className="mt-1 text-xs text-muted tabular-nums">
          {t("attempts", { count: attempts })} {nextAt && t("next", { time: at(nextAt) })}
          {failedAt && t("since", { time: at(failedAt) })}
        </p>
      </div>
      {state === "failed" && <Button onClick={onRetry}>{t("retry")}</Button>}
    </li>
  );
}
