import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePreferences } from "@/components/shell/preferences";
import { useConnection } from "@/lib/client/stores/connection";
import { languages } from "@/lib/domain/language";
import type { StepProps } from "./first-day";

/** The language of this page; the other one comes from the server. */
export function LanguageStep({ onDone }: StepProps) {
  const t = useTranslations("firstDay.language");
  const names = useTranslations("shell.language");
  const { language, setLanguage } = usePreferences();
  const isLive = useConnection().phase === "live";
  return (
    <>
      <p className="text-lg">{t("text")}</p>
      {languages.map((each) => {
        const isChosen = each === language;
        return (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={isChosen}
            disabled={!isChosen && !isLive}
            onClick={() => {
              onDone();
              if (!isChosen) setLanguage(each);
            }}
            className={`flex min-h-16 items-center justify-between gap-3 rounded-lg border-2 bg-surface px-5 text-start text-xl font-semibold disabled:opacity-60 ${isChosen ? "border-accent" : "border-border"}`}
          >
            {names(each)}
            {isChosen && <Check aria-hidden className="size-6 text-accent" />}
          </button>
        );
      })}
      {!isLive && <p className="text-muted">{t("offline")}</p>}
    </>
  );
}
