"use client";

import { useTranslations } from "next-intl";
import { MenuChoice } from "@/components/ui/dropdown-menu";
import { type Language, languages } from "@/lib/domain/language";
import { usePreferences } from "./preferences";
import { type Theme, themes } from "./theme";

/** Language and appearance as menu entries. */
export function PreferenceChoices() {
  const t = useTranslations("shell");
  const { language, theme, setLanguage, setTheme } = usePreferences();
  return (
    <>
      <MenuChoice
        label={t("language.label")}
        value={language}
        onValueChange={(value) => setLanguage(value as Language)}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <MenuChoice
        label={t("theme.label")}
        value={theme}
        onValueChange={(value) => setTheme(value as Theme)}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
    </>
  );
}
