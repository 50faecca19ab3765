"use client";

import { useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import { useTimes } from "@/components/trips/use-times";
import { type Point, piecesOf } from "@/lib/client/alert-fixes";
import type { AlertView } from "@/lib/domain/alert";
import type { EvidenceFix } from "@/lib/domain/detector";

const WIDTH = 600;
const HEIGHT = 100;

type Props = { alert: AlertView; fixes: readonly EvidenceFix[]; isFuel: boolean };

/** Speed or fuel over time with the limit as a line; what made the alert fire is heavier. In words below it. */
export function AlertChart({ alert, fixes, isFuel }: Props) {
  const t = useTranslations("alerts.chart");
  const { speed, percent } = useReadings();
  const { clockSeconds } = useTimes();
  const read = (fix: EvidenceFix) => (isFuel ? fix.fuelLevel : fix.speed);
  const write = isFuel ? percent : speed;
  const pieces = piecesOf(fixes, read);
  const points = pieces.flat();
  if (points.length === 0) return null;
  const limit = limitOf(alert);
  const top = isFuel ? 100 : niceTop(Math.max(limit ?? 0, ...points.map(({ value }) => value)));
  const times = fixes.map(({ recordedAt }) => Date.parse(recordedAt));
  const [from, to] = [times[0] ?? 0, times.at(-1) ?? 0];
  const x = (at: number) => (((at - from) / Math.max(1, to - from)) * WIDTH).toFixed(1);
  const y = (value: number) => (HEIGHT - (value / top) * HEIGHT).toFixed(1);
  const path = (piece: readonly Point[]) =>
    `${piece.map(({ at, value }, i) => `${i ? "L" : "M"}${x(at)} ${y(value)}`).join("")}h0`;
  const extreme = points.reduce((a, b) => (a.value < b.value === isFuel ? a : b));
  const time = clockSeconds(extreme.at);
  const words = isFuel
    ? t("fuel", { least: write(extreme.value), time })
    : t("speed", { top: write(top), most: write(extreme.value), time });
  return (
    // Time runs from left to right in every language.
    <figure className="m-0 text-xs text-muted tabular-nums">
      <div aria-hidden dir="ltr" className="relative h-32">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible [&_*]:[vector-effect:non-scaling-stroke]"
        >
          <title>{words}</title>
          {[0, 0.5, 1].map((part) => (
            <path key={part} d={`M0 ${part * HEIGHT}H${WIDTH}`} className="stroke-border" />
          ))}
          {limit !== null && (
            <path
              d={`M0 ${y(limit)}H${WIDTH}`}
              className="stroke-attention stroke-[1.5] [stroke-dasharray:6_4]"
            />
          )}
          {pieces.map((piece) => (
            <path key={piece[0]?.at} d={path(piece)} className={`${lineClass} stroke-[1.75]`} />
          ))}
          {piecesOf(alert.evidence?.fixes ?? [], read).map((piece) => (
            <path
              key={piece[0]?.at}
              d={path(piece)}
              className={`${lineClass} stroke-emergency! stroke-[3.5]`}
            />
          ))}
        </svg>
        <span className={`${markClass} top-0.5 left-0`}>{write(top)}</span>
        {limit !== null && (
          <span
            className={`${markClass} right-0 -translate-y-full text-attention`}
            style={{ top: `${100 - (limit / top) * 100}%` }}
          >
            {t("limit", { limit: write(limit) })}
          </span>
        )}
      </div>
      <p aria-hidden dir="ltr" className="mt-1 flex justify-between">
        <span>{clockSeconds(from)}</span>
        <span>{clockSeconds(to)}</span>
      </p>
      <figcaption className="mt-2">
        {words} {limit !== null && `${t("limit", { limit: write(limit) })}. `}
        {alert.evidence && alert.evidence.fixes.length > 0 && t("evidence")}
      </figcaption>
    </figure>
  );
}

const lineClass = "fill-none stroke-accent [stroke-linecap:round] [stroke-linejoin:round]";
const markClass = "absolute rounded bg-surface/80 px-1 leading-4";

/** What it was measured against, in the chart's unit. */
function limitOf({ kind, evidence }: AlertView): number | null {
  const { measured = {}, thresholds = {} } = evidence ?? {};
  const limit =
    kind === "overspeed"
      ? (measured.limitKmh ?? thresholds.limitKmh)
      : kind === "low_fuel" && thresholds.alertPercent;
  return typeof limit === "number" ? limit : null;
}

/** The round speed at the top of the axis, km/h. */
const niceTop = (fastest: number): number =>
  [20, 40, 60, 80, 100, 120, 160, 200, 260].find((top) => fastest < top) ??
  Math.ceil((fastest + 1) / 100) * 100;
