import { ChevronRight, CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FirstDayStep, firstDaySteps } from "@/lib/client/driver/first-day";

type Props = { steps: FirstDayStep[]; onGo: (step: FirstDayStep) => void };

/** What was done and what was skipped; each a touch away. */
export function AllDone({ steps, onGo }: Props) {
  const t = useTranslations("firstDay");
  const all = firstDaySteps.filter((step) => step !== "done");
  return (
    <>
      <p className="text-lg">{t("done.text")}</p>
      <ul className="grid flex-1 content-start gap-2">
        {all.map((step) => {
          const isDone = steps.includes(step);
          const Icon = isDone ? CircleCheck : CircleDashed;
          return (
            <li key={step}>
              <button
                type="button"
                onClick={() => onGo(step)}
                className="flex min-h-14 w-full items-center gap-3 rounded-lg border border-border bg-surface px-4 py-2 text-start text-base"
              >
                <Icon
                  aria-hidden
                  className={`size-6 shrink-0 ${isDone ? "text-moving" : "text-muted"}`}
                />
                <span className="min-w-0 flex-1">
                  <span className="block font-semibold">{t(`${step}.title`)}</span>
                  <span className="block text-sm text-muted">
                    {t(isDone ? "state.done" : "state.open")}
                  </span>
                </span>
                <ChevronRight aria-hidden className="size-5 shrink-0 text-muted rtl:-scale-x-100" />
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
