import { Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTimes } from "@/components/trips/use-times";
import { useDriver } from "@/lib/client/stores/driver";
import { PairApp } from "../parts";
import { BigButton } from "./big-button";
import type { StepProps } from "./first-day";
import { Note } from "./note";

/** Pairs Traccar Client; done once the server has heard of it, which it keeps to duty. */
export function PairStep({ isDone, onDone }: StepProps) {
  const t = useTranslations("firstDay.pair");
  const { clock } = useTimes();
  const [isPairing, setPairing] = useState(false);
  const { heardAt, isOnDuty } = useDriver(({ day }) => ({
    heardAt: day?.heard.phone ?? null,
    isOnDuty: day?.duty != null,
  }));
  useEffect(() => {
    if (heardAt !== null) onDone();
  }, [heardAt, onDone]);
  return (
    <>
      <p className="text-lg">{t("text")}</p>
      {heardAt !== null ? (
        <Note tone="ok">{t("heard", { time: clock(heardAt) })}</Note>
      ) : (
        isDone && <Note tone="ok">{t("keyMade")}</Note>
      )}
      <BigButton variant={isDone ? "secondary" : "primary"} onClick={() => setPairing(true)}>
        <Smartphone aria-hidden />
        {t("pair")}
      </BigButton>
      {heardAt === null && <p className="text-muted">{t(isOnDuty ? "waiting" : "offDuty")}</p>}
      {isPairing && <PairApp onKey={onDone} onClose={() => setPairing(false)} />}
    </>
  );
}
