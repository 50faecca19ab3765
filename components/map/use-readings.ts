import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";

const points = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;

/** Ways to write what vehicles report, in the reader's language; null is said to be unknown. */
export function useReadings() {
  const t = useTranslations("map");
  const format = useFormatter();
  return useMemo(() => {
    const unit = (value: number, name: string, digits = 0) =>
      format.number(value, {
        style: "unit",
        unit: name,
        unitDisplay: "short",
        maximumFractionDigits: digits,
      });
    const known = <T>(value: T | null, write: (value: T) => string) =>
      value === null ? t("unknown") : write(value);
    /** A span of ms in its largest whole unit: 42 sec, 5 min, 2 hr, 3 days. */
    const span = (ms: number) => {
      const seconds = Math.max(0, Math.floor(ms / 1000));
      if (seconds < 60) return unit(seconds, "second");
      if (seconds < 3600) return unit(Math.floor(seconds / 60), "minute");
      if (seconds < 86_400) return unit(Math.floor(seconds / 3600), "hour");
      return unit(Math.floor(seconds / 86_400), "day");
    };
    return {
      span,
      /** How long ago; under two seconds is now. */
      age: (ms: number) => (ms < 2000 ? t("age.now") : t("age.ago", { age: span(ms) })),
      /** From km/h. */
      speed: (speed: number | null) => known(speed, (value) => unit(value, "kilometer-per-hour")),
      percent: (value: number | null) =>
        known(value, (percent) =>
          format.number(percent / 100, { style: "percent", maximumFractionDigits: 0 }),
        ),
      metres: (value: number) => unit(value, "meter"),
      kilometres: (value: number) => unit(value, "kilometer"),
      /** From degrees: the compass point, and the degrees. */
      heading: (heading: number | null) =>
        known(heading, (degrees) => {
          const point = points[Math.round(degrees / 45) % 8] as (typeof points)[number];
          const figure = format.number(degrees, { maximumFractionDigits: 0 });
          // Isolated (U+2066, U+2069): between Arabic words the degree sign would change sides.
          return `${t(`compass.${point}`)} \u2066${figure}°\u2069`;
        }),
      count: (value: number) => format.number(value),
    };
  }, [t, format]);
}
