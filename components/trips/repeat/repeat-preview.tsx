"use client";

import { useFormatter, useTranslations } from "next-intl";
import { MOST_COPIES } from "@/lib/domain/repeat-times";

const FIRST = 4;

type Props = {
  /** ms since 1970, in order. */
  times: readonly number[];
  isMore: boolean;
  zone: string;
  hasWeekday: boolean;
};

/** How many trips it will be, and the first of them in words. */
export function RepeatPreview({ times, isMore, zone, hasWeekday }: Props) {
  const t = useTranslations("trips.repeat");
  const format = useFormatter();
  const inWords = (at: number) =>
    format.dateTime(new Date(at), {
      timeZone: zone,
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  const more = times.length - FIRST;
  return (
    <div role="status" className="rounded-lg bg-raised p-3 text-sm tabular-nums">
      {!hasWeekday && <p>{t("noWeekday")}</p>}
      {hasWeekday && times.length === 0 && <p>{t("none")}</p>}
      {isMore && <p className="font-medium">{t("tooMany", { count: MOST_COPIES })}</p>}
      {times.length > 0 && !isMore && (
        <p className="font-medium">{t("count", { count: times.length })}</p>
      )}
      {times.length > 0 && (
        <ul className="mt-1 grid gap-0.5 text-muted">
          {times.slice(0, FIRST).map((at) => (
            <li key={at}>{inWords(at)}</li>
          ))}
          {more > 0 && (
            <li>{t("andMore", { count: more, last: inWords(times.at(-1) as number) })}</li>
          )}
        </ul>
      )}
      {times.length > 0 && <p className="mt-2 text-xs text-muted">{t("zone", { zone })}</p>}
    </div>
  );
}
