"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { regional, weekOf } from "./week";

type Props = { value: ReadonlySet<number>; onChange: (value: ReadonlySet<number>) => void };

/** Any of the seven, in the order in which the reader's week runs. */
export function WeekdayToggles({ value, onChange }: Props) {
  const t = useTranslations("trips.repeat");
  const format = useFormatter();
  // 2024 began on a Monday.
  const name = (day: number, weekday: "short" | "long") =>
    format.dateTime(new Date(Date.UTC(2024, 0, day)), { weekday, timeZone: "UTC" });
  const toggle = (day: number) => {
    const next = new Set(value);
    if (!next.delete(day)) next.add(day);
    onChange(next);
  };
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{t("weekdays")}</legend>
      <div className="grid grid-cols-7 gap-1">
        {weekOf(regional(useLocale())).map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={value.has(day)}
            aria-label={name(day, "long")}
            onClick={() => toggle(day)}
            className="min-h-10 rounded-md border border-muted/60 text-xs font-medium hover:bg-raised aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-accent-foreground pointer-coarse:min-h-11"
          >
            {name(day, "short")}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
