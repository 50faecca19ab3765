import { House } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { acceptInstallOffer, useInstallOffer } from "@/lib/client/driver/install-offer";
import { BigButton } from "./big-button";
import type { StepProps } from "./first-day";
import { Note } from "./note";
import { Todo } from "./todo";

/** Puts the page on the home screen: at a touch where the browser offers it, else by its menu. */
export function HomeStep({ isDone, onDone }: StepProps) {
  const t = useTranslations("firstDay.home");
  const { isOffered, isInstalled } = useInstallOffer();
  useEffect(() => {
    if (isInstalled) onDone();
  }, [isInstalled, onDone]);
  return (
    <>
      <p className="text-lg">{t("text")}</p>
      {isDone ? (
        <Note tone="ok">{t("done")}</Note>
      ) : isOffered ? (
        <BigButton onClick={() => void acceptInstallOffer()}>
          <House aria-hidden />
          {t("install")}
        </BigButton>
      ) : (
        <>
          <Todo items={[t("how.android"), t("how.iphone")]} />
          <BigButton onClick={onDone}>
            <House aria-hidden />
            {t("confirm")}
          </BigButton>
        </>
      )}
    </>
  );
}
