"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { Tooltip } from "@/components/ui/tooltip";
import type { DrivenWay } from "@/lib/client/stores/driven-way";
import type { Player } from "@/lib/client/stores/player";
import type { TimelineItemView, TripView } from "@/lib/domain/trip-view";
import { allStops } from "./all-stops";
import { inPercent, type Span } from "./speed-chart";
import { stopLook } from "./stop-look";
import { useStopName } from "./use-stop-name";

type Props = {
  trip: TripView;
  items: TimelineItemView[];
  driven: DrivenWay;
  span: Span;
  player: Player;
};

/** Marks below the scrubber: arrivals at stops by their pins, the rest as dots; each leads there. */
export function ReplayMarks({ trip, items, driven, span, player }: Props) {
  const t = useTranslations("trip.replay");
  const kinds = useTranslations("trip.timeline");
  const stopName = useStopName();
  const { clock } = useTimes();
  const format = useFormatter();
  const within = (at: number) => at >= span.from && at <= span.to;
  const go = (at: number) => {
    player.pause();
    player.seek(driven.fixes(), at);
  };
  const stops = allStops(trip).filter(
    ({ arrivedAt }) => arrivedAt && within(Date.parse(arrivedAt)),
  );
  const others = items.filter(
    ({ kind, at }) =>
      (kind === "delayed" || kind === "alert" || kind === "departed") && within(Date.parse(at)),
  );
  if (stops.length + others.length === 0) return null;
  return (
    <div className="relative mx-2 h-7">
      {others.map((item) => {
        const at = Date.parse(item.at);
        const what =
          item.kind === "departed"
            ? kinds("departed", { stop: stopName(trip, item.data.stopId) })
            : kinds(item.kind as "delayed" | "alert");
        const label = t("mark", { what, time: clock(at) });
        return (
          <Tooltip key={item.id} text={label}>
            <button
              type="button"
              aria-label={label}
              onClick={() => go(at)}
              style={{ left: inPercent(at, span) }}
              className="absolute top-0.5 grid size-6 -translate-x-1/2 place-items-center"
            >
              <span
                className={`block size-2 rotate-45 ${item.kind === "departed" ? "bg-muted" : "bg-attention"}`}
              />
            </button>
          </Tooltip>
        );
      })}
      {stops.map((stop) => {
        const at = Date.parse(stop.arrivedAt as string);
        const { text, className } = stopLook("pending", format.number(stop.index + 1));
        const label = t("mark", {
          what: kinds("arrived", { stop: stopName(trip, stop.id) }),
          time: clock(at),
        });
        return (
          <Tooltip key={stop.id} text={label}>
            <button
              type="button"
              aria-label={label}
              onClick={() => go(at)}
              style={{ left: inPercent(at, span) }}
              className={`absolute! top-0 -translate-x-1/2 scale-85 ${className}`}
            >
              {text}
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}
