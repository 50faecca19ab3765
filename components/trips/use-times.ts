import { useFormatter } from "next-intl";
import { useMemo } from "react";
import { useReadings } from "@/components/map/use-readings";
import { useServerMinute } from "@/lib/client/stores/clock";

const MINUTE_MS = 60_000;

/** Ways to write times and lengths of trips, in the reader's language and the fleet's time zone. */
export function useTimes() {
  const format = useFormatter();
  const { span, metres } = useReadings();
  const today = useServerMinute();
  return useMemo(() => {
    const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    const day = (at: Date) =>
      format.dateTime(at, { day: "numeric", month: "short", year: "numeric" });
    const unit = (value: number, name: string, digits = 0) =>
      format.number(value, {
        style: "unit",
        unit: name,
        unitDisplay: "short",
        maximumFractionDigits: digits,
      });
    return {
      /** 14:02; with its day when that is not today. ISO or ms since 1970. */
      clock: (when: string | number) => {
        const at = new Date(when);
        const isToday = today === 0 || day(at) === day(new Date(today * MINUTE_MS));
        return isToday
          ? format.dateTime(at, time)
          : format.dateTime(at, { ...time, day: "numeric", month: "short" });
      },
      /** 14:02 – 14:15. ISO. */
      range: (from: string, to: string) => format.dateTimeRange(new Date(from), new Date(to), time),
      /** 14:02:31. */
      clockSeconds: (when: number) =>
        format.dateTime(new Date(when), { ...time, second: "2-digit" }),
      /** 14:02, whatever the day. */
      clockOnly: (when: number) => format.dateTime(new Date(when), time),
      /** From seconds: 48 sec, 12 min, 1 hr 12 min. */
      duration: (seconds: number) => {
        const minutes = Math.round(seconds / 60);
        if (minutes < 60) return minutes < 1 ? span(seconds * 1000) : unit(minutes, "minute");
        const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
        return rest === 0 ? unit(hours, "hour") : `${unit(hours, "hour")} ${unit(rest, "minute")}`;
      },
      /** From metres: 240 m, 4.2 km, 18 km. */
      distance: (length: number) =>
        length < 1000
          ? metres(Math.round(length / 10) * 10)
          : unit(length / 1000, "kilometer", length < 10_000 ? 1 : 0),
    };
  }, [format, span, metres, today]);
}
