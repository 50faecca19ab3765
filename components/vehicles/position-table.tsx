"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import { Badge } from "@/components/ui/badge";

/** A stored fix as `GET /api/positions` gives it. */
export type HistoryPosition = {
  id: string;
  lat: number;
  lng: number;
  speed: number | null;
  recordedAt: string;
  receivedAt: string;
  late: boolean;
};

/** Fixes with both their times, in the fleet's time zone. */
export function PositionTable({ positions }: { positions: HistoryPosition[] }) {
  const t = useTranslations("vehicles.history");
  const locale = useLocale();
  const format = useFormatter();
  const clock = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "medium" });
  const degrees = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 5,
    maximumFractionDigits: 5,
  });
  const readings = useReadings();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus (WCAG 2.1.1)
    <section aria-label={t("title")} tabIndex={0} className="max-h-96 overflow-auto">
      <table className="w-full text-sm tabular-nums">
        <thead className="sticky top-0 bg-surface text-xs text-muted">
          <tr>
            {(["recordedAt", "receivedAt", "position", "speed"] as const).map((column) => (
              <th key={column} scope="col" className="pe-4 pb-2 text-start font-medium">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {positions.map(({ id, lat, lng, speed, recordedAt, receivedAt, late }) => (
            <tr
              key={id}
              className="whitespace-nowrap [&>td]:border-t [&>td]:border-border [&>td]:py-2 [&>td]:pe-4"
            >
              <td>{clock(recordedAt)}</td>
              <td>
                {clock(receivedAt)} {late && <Badge tone="attention">{t("late")}</Badge>}
              </td>
              <td>
                <bdi dir="ltr">
                  {degrees.format(lat)}, {degrees.format(lng)}
                </bdi>
              </td>
              <td>{readings.speed(speed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
