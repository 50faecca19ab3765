"use client";

import { Check, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { ImportRow } from "@/lib/domain/trip-view";
import { isolated } from "@/lib/i18n/isolated";

/** Every row and its fate; those with mistakes alone at first, where there are some. */
export function ImportTable({ rows, zone }: { rows: ImportRow[]; zone: string }) {
  const t = useTranslations("trips.import");
  const wrong = rows.filter(({ issues }) => issues.length > 0);
  const [isAll, setAll] = useState(false);
  const isNarrow = wrong.length > 0 && wrong.length < rows.length && !isAll;
  const shown = isNarrow ? wrong : rows;
  return (
    <div className="grid gap-2">
      <section
        aria-label={t("table.label")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus (WCAG 2.1.1)
        tabIndex={0}
        className="max-h-[45dvh] overflow-auto rounded-lg border border-border"
      >
        <table className="w-full border-separate border-spacing-0 text-sm">
          <thead className="sticky top-0 z-10 bg-raised text-xs text-muted">
            <tr>
              {(["row", "fate", "plate", "trip", "stops", "time"] as const).map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`px-3 py-2 text-start font-medium max-md:px-2 ${wideOnly.has(column) ? "max-md:hidden" : ""}`}
                >
                  {t(`table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {shown.map((row) => (
            <Row key={row.row} row={row} zone={zone} />
          ))}
        </table>
      </section>
      {wrong.length > 0 && wrong.length < rows.length && (
        <Button variant="ghost" className="justify-self-start" onClick={() => setAll(!isAll)}>
          {isNarrow ? t("table.all", { count: rows.length }) : t("table.wrongOnly")}
        </Button>
      )}
    </div>
  );
}

const cell = "border-t border-border px-3 py-2 align-top max-md:px-2";
/** Columns a phone has no room for. */
const wideOnly = new Set<string>(["stops", "time"]);

function Row({ row, zone }: { row: ImportRow; zone: string }) {
  const t = useTranslations("trips.import.table");
  const format = useFormatter();
  const isWrong = row.issues.length > 0;
  const time = (at: string) =>
    format.dateTime(new Date(at), {
      timeZone: zone,
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  return (
    <tbody>
      <tr>
        <td className={`${cell} text-muted tabular-nums`}>{format.number(row.row)}</td>
        <td className={cell}>
          <Badge tone={isWrong ? "emergency" : "ok"}>
            {isWrong ? <X aria-hidden /> : <Check aria-hidden />}
            <span className="max-md:sr-only">{t(isWrong ? "wrong" : "ready")}</span>
          </Badge>
        </td>
        <td className={`${cell} font-medium`}>
          <bdi>{row.plateNumber}</bdi>
        </td>
        <td className={cell}>
          {row.name && (
            <span className="block font-medium">
              <bdi>{row.name}</bdi>
            </span>
          )}
          <span className="text-muted">
            {t("route", {
              from: isolated(row.origin),
              to: isolated(row.destination),
            })}
          </span>
          {row.scheduledAt && (
            <span className="block tabular-nums md:hidden">{time(row.scheduledAt)}</span>
          )}
        </td>
        <td className={`${cell} tabular-nums max-md:hidden`}>
          {isWrong ? "" : format.number(row.stops)}
        </td>
        <td className={`${cell} whitespace-nowrap tabular-nums max-md:hidden`}>
          {row.scheduledAt ? time(row.scheduledAt) : isWrong ? "" : t("noTime")}
        </td>
      </tr>
      {isWrong && (
        <tr>
          <td />
          <td colSpan={5} className="px-3 pb-2.5 max-md:px-2">
            <ul className="grid gap-1">
              {row.issues.map(({ field, message }) => (
                <li key={field} className="flex flex-wrap gap-x-2">
                  <code className="text-xs leading-5 font-semibold text-emergency">{field}</code>
                  <bdi>{message}</bdi>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}
