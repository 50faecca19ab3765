import { LocateFixed } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReadings } from "@/components/map/use-readings";
import { useTimes } from "@/components/trips/use-times";
import { isDenied, type TestFix, takeTestFix } from "@/lib/client/driver/test-fix";
import { refusesPositions } from "@/lib/client/driver/tracker";
import { useDriver } from "@/lib/client/stores/driver";
import { BigButton } from "./big-button";
import type { StepProps } from "./first-day";
import { Note } from "./note";

/** Beyond this the server believes little (design §2: it decides no crossing), m. */
const EXACT_ENOUGH = 100;

/** Takes one fix and shows how exact it is. It stays on the phone; only duty sends any. */
export function FixStep({ onDone }: StepProps) {
  const t = useTranslations("firstDay.fix");
  const { metres } = useReadings();
  const { clockSeconds } = useTimes();
  const isOnDuty = useDriver(({ expected }) => expected?.duty != null);
  const [state, setState] = useState<TestFix | "taking" | "denied" | "failed" | null>(null);
  const take = async () => {
    setState("taking");
    try {
      setState(await takeTestFix());
      onDone();
    } catch (error) {
      setState(isDenied(error) ? "denied" : "failed");
    }
  };
  if (refusesPositions()) return <Note tone="attention">{t("refused")}</Note>;
  const isTaken = typeof state === "object" && state !== null;
  return (
    <>
      <p className="text-lg">{t("text")}</p>
      <BigButton
        variant={isTaken ? "secondary" : "primary"}
        disabled={state === "taking"}
        onClick={() => void take()}
      >
        <LocateFixed aria-hidden />
        {t(state === "taking" ? "taking" : "take")}
      </BigButton>
      {isTaken && (
        <Note tone={state.accuracy <= EXACT_ENOUGH ? "ok" : "attention"}>
          <p className="text-xl font-semibold">
            {t("accuracy", { metres: metres(Math.ceil(state.accuracy)) })}
          </p>
          <p className="text-muted">{clockSeconds(state.at)}</p>
          {state.accuracy > EXACT_ENOUGH && <p className="mt-1">{t("rough")}</p>}
        </Note>
      )}
      {(state === "denied" || state === "failed") && <Note tone="attention">{t(state)}</Note>}
      <p className="text-base">{t(isOnDuty ? "onDuty" : "offDuty")}</p>
    </>
  );
}
