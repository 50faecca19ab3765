"use client";

import { Languages, SunMoon } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePreferences } from "@/components/shell/preferences";
import { type Theme, themes } from "@/components/shell/theme";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuChoice } from "@/components/ui/dropdown-menu";

/** The other language in its own words, and the appearance. */
export function SignInPreferences() {
  const t = useTranslations("shell");
  const { language, theme, setLanguage, setTheme } = usePreferences();
  const other = language === "ar" ? "en" : "ar";
  return (
    <div className="flex items-center gap-1">
      <Button variant="ghost" lang={other} onClick={() => setLanguage(other)}>
        <Languages aria-hidden />
        {t(`language.${other}`)}
      </Button>
      <DropdownMenu
        trigger={
          <Button variant="ghost" aria-label={t("theme.label")}>
            <SunMoon aria-hidden />
          </Button>
        }
      >
        <MenuChoice
          label={t("theme.label")}
          value={theme}
          onValueChange={(value) => setTheme(value as Theme)}
          options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
      </DropdownMenu>
    </div>
  );
}
