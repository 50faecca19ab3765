import { BatteryCharging } from "lucide-react";
import { useTranslations } from "next-intl";
import { BigButton } from "./big-button";
import type { StepProps } from "./first-day";
import { Note } from "./note";
import { Todo } from "./todo";

/** Which settings keep an Android phone from putting page and app to sleep; no page can see them. */
export function BatteryStep({ isDone, onDone }: StepProps) {
  const t = useTranslations("firstDay.battery");
  return (
    <>
      <p className="text-lg">{t("text")}</p>
      <Todo items={[t("todo.unrestricted"), t("todo.makers"), t("todo.saver"), t("todo.iphone")]} />
      {isDone ? (
        <Note tone="ok">{t("done")}</Note>
      ) : (
        <BigButton onClick={onDone}>
          <BatteryCharging aria-hidden />
          {t("confirm")}
        </BigButton>
      )}
    </>
  );
}
