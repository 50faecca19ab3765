"use client";

import { useTranslations } from "next-intl";
import { type Language, languages } from "@/lib/domain/language";

type Props = { value: Language; onChoose: (language: Language) => void };

/** Each language in its own words, big enough for a thumb. */
export function LanguageChoice({ value, onChoose }: Props) {
  const t = useTranslations();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{t("join.language")}</legend>
      <div className="flex gap-1 rounded-md border border-border bg-raised p-1">
        {languages.map((language) => (
          <label
            key={language}
            lang={language}
            className="flex min-h-12 flex-1 cursor-pointer items-center justify-center rounded px-3 text-base text-muted has-checked:bg-surface has-checked:font-medium has-checked:text-foreground has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="language"
              className="sr-only"
              checked={value === language}
              onChange={() => onChoose(language)}
            />
            {t(`shell.language.${language}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
