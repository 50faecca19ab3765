"use client";

import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import type { DrivenWay } from "@/lib/client/stores/driven-way";
import type { Player } from "@/lib/client/stores/player";
import type { TimelineItemView, TripView } from "@/lib/domain/trip-view";
import { ReplayMarks } from "./replay-marks";
import type { Span } from "./speed-chart";
import { usePlayerState } from "./use-player";

type Props = {
  trip: TripView;
  items: TimelineItemView[];
  driven: DrivenWay;
  span: Span;
  player: Player;
};

/** The time shown, to drag; with the stops and what else happened marked on it. */
export function ReplayScrubber({ trip, items, driven, span, player }: Props) {
  const t = useTranslations("trip.replay");
  const { clockSeconds } = useTimes();
  const time = usePlayerState(player, (state) => state.time) ?? span.to;
  return (
    <div className="relative">
      <input
        type="range"
        data-scrubber
        aria-label={t("scrub")}
        aria-valuetext={clockSeconds(time)}
        min={span.from}
        max={span.to}
        step={1}
        value={time}
        onChange={(event) => {
          player.pause();
          player.seek(driven.fixes(), Number(event.target.value));
        }}
        className="block h-6 w-full cursor-pointer accent-accent pointer-coarse:h-11"
      />
      <ReplayMarks trip={trip} items={items} driven={driven} span={span} player={player} />
    </div>
  );
}
