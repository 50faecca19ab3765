"use client";

import { useTranslations } from "next-intl";
import type { ComponentType } from "react";
import type { FirstDayStep } from "@/lib/client/driver/first-day";
import { Covering } from "../covering";
import { AllDone } from "./all-done";
import { BatteryStep } from "./battery-step";
import { FixStep } from "./fix-step";
import { HomeStep } from "./home-step";
import { LanguageStep } from "./language-step";
import { LocationStep } from "./location-step";
import { PairStep } from "./pair-step";
import { PracticeStep } from "./practice-step";
import { StepNavigation } from "./step-navigation";
import { StepState } from "./step-state";
import { useDoneSteps } from "./use-done-steps";

/** What every step is given: whether it has been done, and how to say that it now is. */
export type StepProps = { isDone: boolean; onDone: () => void };

const parts: Record<Exclude<FirstDayStep, "done">, ComponentType<StepProps>> = {
  language: LanguageStep,
  location: LocationStep,
  battery: BatteryStep,
  pair: PairStep,
  fix: FixStep,
  practice: PracticeStep,
  home: HomeStep,
};

type Props = { step: FirstDayStep; onGo: (step: FirstDayStep | null) => void };

/** The guide through a driver's first day on a phone, a step at a time; each may be skipped. */
export function FirstDay({ step, onGo }: Props) {
  const t = useTranslations("firstDay");
  const { steps, done } = useDoneSteps();
  const isDone = steps.includes(step);
  const Step = step === "done" ? null : parts[step];
  return (
    <Covering
      title={t(`${step}.title`)}
      kicker={t("title")}
      subject={step}
      onClose={() => onGo(null)}
    >
      {Step ? (
        <>
          <StepState isDone={isDone} />
          <div className="grid flex-1 content-start gap-4">
            <Step key={step} isDone={isDone} onDone={() => done(step)} />
          </div>
        </>
      ) : (
        <AllDone steps={steps} onGo={onGo} />
      )}
      <StepNavigation step={step} isDone={isDone} onGo={onGo} />
    </Covering>
  );
}
