import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useReadings } from "@/components/map/use-readings";
import { useTimes } from "@/components/trips/use-times";
import type { RuleKind } from "@/lib/domain/rule";

/** A threshold's name ends with what it is measured in; those that do not are listed. */
const others: Record<string, Unit> = { readings: "readings", deceleration: "deceleration" };

export type Unit = "percent" | "seconds" | "metres" | "kmh" | "readings" | "deceleration";

export function unitOf(threshold: string): Unit {
  if (threshold.endsWith("Percent")) return "percent";
  if (threshold.endsWith("Seconds")) return "seconds";
  if (threshold.endsWith("Metres")) return "metres";
  if (threshold.endsWith("Kmh")) return "kmh";
  return others[threshold] ?? "readings";
}

/** Rules and their thresholds in the reader's words. */
export function useRuleWords() {
  const t = useTranslations("rules");
  const format = useFormatter();
  const { percent, speed } = useReadings();
  const { duration, distance } = useTimes();
  return useMemo(() => {
    const number = (value: number) => format.number(value);
    const write: Record<Unit, (value: number) => string> = {
      percent,
      seconds: (value) => (value < 60 ? seconds(value) : duration(value)),
      metres: distance,
      kmh: speed,
      readings: number,
      deceleration: (value) => `\u2066${number(value)} m/s²\u2069`,
    };
    const seconds = (value: number) =>
      format.number(value, { style: "unit", unit: "second", unitDisplay: "short" });
    const value = (threshold: string, amount: number) => write[unitOf(threshold)](amount);
    return {
      value,
      /** "Faster than 120 km/h for 10 sec". */
      sentence: (kind: RuleKind, thresholds: Record<string, number | null>) =>
        t(
          `sentence.${kind}`,
          Object.fromEntries(
            Object.entries(thresholds).map(([name, amount]) => [
              name,
              amount === null || Number.isNaN(amount) ? "…" : value(name, amount),
            ]),
          ) as never,
        ),
    };
  }, [t, format, percent, speed, duration, distance]);
}
