import { ArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useTimes } from "@/components/trips/use-times";
import { dismissDrills } from "@/lib/client/driver/sos";
import { useDriver } from "@/lib/client/stores/driver";
import type { StepProps } from "./first-day";
import { Note } from "./note";

/** The SOS below is a drill in this step (sos/sos-bar.tsx): the same hold, the same place. */
export function PracticeStep({ isDone, onDone }: StepProps) {
  const t = useTranslations("firstDay.practice");
  const { clockSeconds } = useTimes();
  const receivedAt = useDriver(
    ({ emergencies }) => emergencies.findLast(({ drill }) => drill)?.receivedAt ?? null,
  );
  useEffect(() => {
    if (receivedAt !== null) onDone();
  }, [receivedAt, onDone]);
  useEffect(() => dismissDrills, []);
  return (
    <>
      <p className="text-lg">{t("text")}</p>
      {receivedAt !== null ? (
        <Note tone="ok">
          <p className="text-xl font-semibold">
            {t("received", { time: clockSeconds(Date.parse(receivedAt)) })}
          </p>
          <p>{t("receivedText")}</p>
        </Note>
      ) : (
        isDone && <Note tone="ok">{t("practised")}</Note>
      )}
      <p className="text-base">{t("real")}</p>
      <p className="flex items-center justify-center gap-2 text-lg font-semibold">
        <ArrowDown aria-hidden className="size-6 shrink-0" />
        {t("below")}
      </p>
    </>
  );
}
