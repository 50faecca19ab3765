"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { type DrivenWay, useDrivenFixes, useDrivenPhase } from "@/lib/client/stores/driven-way";
import type { Player } from "@/lib/client/stores/player";
import type { TimelineItemView, TripView } from "@/lib/domain/trip-view";
import { ReplayControls } from "./replay-controls";
import { ReplayScrubber } from "./replay-scrubber";
import { SpeedChart } from "./speed-chart";
import { usePlayback } from "./use-player";
import { useReplayKeys } from "./use-replay-keys";

type Props = { trip: TripView; items: TimelineItemView[]; driven: DrivenWay; player: Player };

/** The driven way again: its speeds over time, and a player that moves the marker along it. */
export function Replay({ trip, items, driven, player }: Props) {
  const t = useTranslations("trip.replay");
  const fixes = useDrivenFixes(driven);
  const phase = useDrivenPhase(driven);
  const isOver = trip.status === "completed" || trip.status === "cancelled";
  usePlayback(player, driven);
  useReplayKeys(player, driven);
  useEffect(() => {
    // What has ended is looked at from its start; what is under way, as it is now.
    const first = fixes[0];
    if (isOver && first && player.store.getState().time === null)
      player.seek(fixes, first.recordedAt);
  }, [isOver, fixes, player]);

  if (trip.status === "scheduled") return null;
  const [first, last] = [fixes[0], fixes.at(-1)];
  if (!first || !last || fixes.length < 2) {
    return (
      <p className="border-t border-border bg-surface px-4 py-3 text-sm text-muted">
        {t(phase === "loading" ? "loading" : phase === "failed" ? "failed" : "empty")}
      </p>
    );
  }
  const span = { from: first.recordedAt, to: last.recordedAt };
  return (
    <section
      aria-label={t("title")}
      // As players of films do, time runs from left to right in Arabic too.
      dir="ltr"
      className="grid gap-1 border-t border-border bg-surface px-4 pt-2 pb-3"
    >
      <ReplayControls driven={driven} player={player} isLive={!isOver} />
      <SpeedChart fixes={fixes} span={span} player={player} />
      <ReplayScrubber trip={trip} items={items} driven={driven} span={span} player={player} />
    </section>
  );
}
