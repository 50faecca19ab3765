import { useTranslations } from "next-intl";
import type { AlertView } from "@/lib/domain/alert";
import { Countdown } from "./countdown";
import { useAlertSentence } from "./use-alert-sentence";
import { useAsksDriver } from "./use-asks-driver";

/** What was measured or said, how often; while its driver is asked, how long that still goes on. */
export function AlertFacts({ alert }: { alert: AlertView }) {
  const t = useTranslations("alerts");
  const sentence = useAlertSentence()(alert);
  const isAsking = useAsksDriver(alert);
  return (
    <>
      {isAsking && alert.asksDriverUntil && <Countdown until={alert.asksDriverUntil} />}
      {sentence && <bdi className="min-w-0 break-words">{sentence}</bdi>}
      {alert.count > 1 && (
        <span className="text-muted tabular-nums">{t("times", { count: alert.count })}</span>
      )}
    </>
  );
}
