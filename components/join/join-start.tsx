"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { usePreferences } from "@/components/shell/preferences";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import type { Language } from "@/lib/domain/language";
import { JoinGone } from "./join-gone";
import { LanguageChoice } from "./language-choice";
import { useJoin } from "./use-join";

type Props = {
  token: string;
  /** The language the dispatcher chose, for a phone on which nobody chose yet. */
  preset: Language | null;
};

/** One language, one big button; pressing it signs this phone in. */
export function JoinStart({ token, preset }: Props) {
  const t = useTranslations("join");
  const { language, setLanguage } = usePreferences();
  const { start, state, name, error } = useJoin(token);
  const isPreset = useRef(false);
  useEffect(() => {
    if (isPreset.current || !preset || preset === language) return;
    isPreset.current = true;
    setLanguage(preset);
  });
  if (state === "gone") return <JoinGone />;
  if (state === "joined")
    return (
      <div role="status" className="grid gap-2">
        <h1 className="text-2xl font-semibold">{t("hello", { name })}</h1>
        <p className="text-base text-muted">{t("opening")}</p>
      </div>
    );
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-2xl font-semibold">{t("title")}</h1>
        <p className="text-base text-muted">{t("text")}</p>
      </div>
      <LanguageChoice value={language} onChoose={setLanguage} />
      {error && <ErrorNote>{error}</ErrorNote>}
      <div className="grid gap-3">
        <Button
          variant="primary"
          disabled={state === "busy"}
          onClick={() => void start(language)}
          className="min-h-16! text-lg! [&_svg]:size-6!"
        >
          {t("start")}
          <ArrowRight aria-hidden className="rtl:-scale-x-100" />
        </Button>
        <p className="text-sm text-muted">{t("once")}</p>
      </div>
    </>
  );
}
