"use client";

import { useTranslations } from "next-intl";
import { type PointerEvent, useMemo } from "react";
import { useReadings } from "@/components/map/use-readings";
import { useTimes } from "@/components/trips/use-times";
import type { DrivenFix } from "@/lib/client/stores/driven-way";
import type { Player } from "@/lib/client/stores/player";
import { speedPieces } from "@/lib/client/stores/replay";
import { usePlayerState } from "./use-player";

/** ms since 1970. */
export type Span = { from: number; to: number };

/** Where a time is on the chart and the scrubber below it. */
export const inPercent = (at: number, { from, to }: Span): string =>
  `${((at - from) / Math.max(1, to - from)) * 100}%`;

const WIDTH = 600;
const HEIGHT = 100;

type Props = { fixes: readonly DrivenFix[]; span: Span; player: Player };

/** Speed over time, broken where nobody knows it. A press goes to that time. */
export function SpeedChart({ fixes, span, player }: Props) {
  const t = useTranslations("trip.replay");
  const { speed } = useReadings();
  const { clockOnly } = useTimes();
  const pieces = useMemo(() => speedPieces(fixes, WIDTH), [fixes]);
  const top = niceTop(Math.max(0, ...pieces.flat().map((point) => point.speed)));
  const paths = useMemo(() => {
    const x = (at: number) => ((at - span.from) / Math.max(1, span.to - span.from)) * WIDTH;
    const y = (value: number) => HEIGHT - (value / top) * HEIGHT;
    return pieces.map((piece) =>
      piece.map(({ at, speed }, i) => `${i ? "L" : "M"}${x(at).toFixed(1)} ${y(speed).toFixed(1)}`),
    );
  }, [pieces, span.from, span.to, top]);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const part = (event.clientX - left) / width;
    player.pause();
    player.seek(fixes, span.from + part * (span.to - span.from));
  };
  return (
    <figure className="m-0">
      <figcaption className="sr-only">{t("chart", { top: speed(top) })}</figcaption>
      <div
        aria-hidden
        className="relative mx-2 h-20 touch-none"
        onPointerDown={go}
        onPointerMove={go}
      >
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible [&_*]:[vector-effect:non-scaling-stroke]"
        >
          <title>{t("title")}</title>
          {[0, 0.5, 1].map((part) => (
            <path key={part} d={`M0 ${part * HEIGHT}H${WIDTH}`} className="stroke-border" />
          ))}
          {paths.map((path) => (
            <path
              key={path[0]}
              // A lone point is drawn too: a line of no length with round ends.
              d={path.length === 1 ? `${path[0]}h0` : path.join("")}
              className="fill-none stroke-accent stroke-[1.75] [stroke-linecap:round] [stroke-linejoin:round]"
            />
          ))}
        </svg>
        <span className="absolute top-0.5 left-0 rounded bg-surface/80 px-1 text-[0.6875rem] leading-4 text-muted tabular-nums">
          {speed(top)}
        </span>
        <Cursor span={span} player={player} />
      </div>
      <p
        aria-hidden
        className="mx-2 flex justify-between text-[0.6875rem] leading-4 text-muted tabular-nums"
      >
        {[0, 0.5, 1].map((part) => (
          <span key={part}>{clockOnly(span.from + part * (span.to - span.from))}</span>
        ))}
      </p>
    </figure>
  );
}

function Cursor({ span, player }: { span: Span; player: Player }) {
  const time = usePlayerState(player, (state) => state.time);
  if (time === null) return null;
  return (
    <span
      className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-foreground"
      style={{ left: inPercent(time, span) }}
    />
  );
}

/** The round speed at the top of the axis, km/h. */
function niceTop(fastest: number): number {
  return (
    [20, 40, 60, 80, 100, 120, 160, 200, 260].find((top) => fastest <= top) ??
    Math.ceil(fastest / 100) * 100
  );
}
