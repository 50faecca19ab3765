"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { Direction } from "radix-ui";
import { createContext, type ReactNode, useContext } from "react";
import type { Language } from "@/lib/domain/language";
import { direction, LOCALE_COOKIE } from "@/lib/i18n/locale";
import { THEME_COOKIE, type Theme } from "./theme";

const ThemeContext = createContext<Theme>("system");

/** Tells everything below it the appearance and the writing direction. */
export function PreferencesProvider({ theme, children }: { theme: Theme; children: ReactNode }) {
  return (
    <ThemeContext value={theme}>
      <Direction.Provider dir={direction(useLocale())}>{children}</Direction.Provider>
    </ThemeContext>
  );
}

/**
 * Language and appearance as chosen on this device. They live in cookies, so that the server
 * sends every page right the first time; setting one asks it for this page again.
 */
export function usePreferences() {
  const router = useRouter();
  const keep = (name: string, value: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is missing without https, as on an office network
    document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
    router.refresh();
  };
  return {
    language: useLocale(),
    theme: useContext(ThemeContext),
    setLanguage: (language: Language) => keep(LOCALE_COOKIE, language),
    setTheme: (theme: Theme) => keep(THEME_COOKIE, theme),
  };
}
