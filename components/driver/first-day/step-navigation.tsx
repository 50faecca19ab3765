import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type FirstDayStep, firstDaySteps } from "@/lib/client/driver/first-day";

const big = "min-h-14! flex-1 text-base!";

type Props = {
  step: FirstDayStep;
  isDone: boolean;
  onGo: (step: FirstDayStep | null) => void;
};

/** How far one is, back, and on: a step that was not done is skipped. */
export function StepNavigation({ step, isDone, onGo }: Props) {
  const t = useTranslations("firstDay");
  const index = firstDaySteps.indexOf(step);
  const before = firstDaySteps[index - 1];
  const after = firstDaySteps[index + 1];
  const progress = t("progress", { step: index + 1, count: firstDaySteps.length });
  return (
    <nav aria-label={t("title")} className="grid gap-3">
      <div
        role="progressbar"
        aria-label={t("title")}
        aria-valuemin={1}
        aria-valuemax={firstDaySteps.length}
        aria-valuenow={index + 1}
        aria-valuetext={progress}
        className="flex gap-1.5"
      >
        {firstDaySteps.map((each, i) => (
          <span
            key={each}
            className={`h-1.5 flex-1 rounded-full ${i <= index ? "bg-accent" : "bg-border"}`}
          />
        ))}
      </div>
      <p className="text-center text-sm text-muted tabular-nums">{progress}</p>
      <div className="flex gap-3">
        {before && (
          <Button className={big} onClick={() => onGo(before)}>
            {t("back")}
          </Button>
        )}
        {after ? (
          <Button
            variant={isDone ? "primary" : "secondary"}
            className={big}
            onClick={() => onGo(after)}
          >
            {t(isDone ? "next" : "skip")}
          </Button>
        ) : (
          <Button variant="primary" className={big} onClick={() => onGo(null)}>
            {t("finish")}
          </Button>
        )}
      </div>
    </nav>
  );
}
