import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useReadings } from "@/components/map/use-readings";
import { useTimes } from "@/components/trips/use-times";
import type { Evidence } from "@/lib/domain/detector";
import { isolated } from "@/lib/i18n/isolated";

/** Why a vehicle may be silent. */
const causes = ["battery", "page_hidden", "unknown"] as const;

type Value = number | string | null | undefined;

/** What thresholds and measurements are called and in which unit they are, by the end of their names. */
export function useMeasures() {
  const t = useTranslations("alerts");
  const format = useFormatter();
  const { speed, percent, span } = useReadings();
  const { distance } = useTimes();
  return useMemo(() => {
    const write = (name: string, value: number): string => {
      if (/kmh$|speed/i.test(name)) return speed(value);
      if (/percent$|level$|battery/i.test(name)) return percent(value);
      if (/seconds$/i.test(name)) return span(value * 1000);
      if (/metres$|distance|radius/i.test(name)) return distance(value);
      return format.number(value, { maximumFractionDigits: 1 });
    };
    const value = (name: string, known: Value): string | null => {
      if (known === null || known === undefined) return null;
      return typeof known === "number" ? write(name, known) : isolated(known);
    };
    return {
      /** Null where there is nothing to say. */
      value,
      /** The same of one of several, which may say more together: the likely cause in words. */
      valueIn: (name: string, all: Evidence["measured"]): string | null => {
        const cause = name === "cause" && causes.find((each) => each === all.cause);
        if (!cause) return value(name, all[name]);
        return t(`causes.${cause}`, { battery: value("battery", all.battery) ?? "" });
      },
      /** What a rule's author calls it where we have no word of our own. */
      name: (name: string): string =>
        t.has(`measures.${name as "speed"}`) ? t(`measures.${name as "speed"}`) : name,
    };
  }, [t, format, speed, percent, span, distance]);
}
