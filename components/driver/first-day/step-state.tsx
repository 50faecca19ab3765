import { CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";

/** Whether a step has been done, as shape and word. */
export function StepState({ isDone }: { isDone: boolean }) {
  const t = useTranslations("firstDay.state");
  const Icon = isDone ? CircleCheck : CircleDashed;
  return (
    <p
      role="status"
      data-done={isDone}
      className={`-mt-2 flex items-center gap-2 font-semibold ${isDone ? "text-moving" : "text-muted"}`}
    >
      <Icon aria-hidden className="size-5 shrink-0" />
      {t(isDone ? "done" : "open")}
    </p>
  );
}
