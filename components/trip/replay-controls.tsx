"use client";

import { Pause, Play, Radio } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import { useTimes } from "@/components/trips/use-times";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { DrivenWay } from "@/lib/client/stores/driven-way";
import { type Player, playerSpeeds } from "@/lib/client/stores/player";
import { replayAt } from "@/lib/client/stores/replay";
import { usePlayerState } from "./use-player";

/** A gap jumped over is told of for this long, ms. */
const TELL_MS = 4_000;

type Props = { driven: DrivenWay; player: Player; isLive: boolean };

/** Play, pause, how fast; the time shown, the speed then, and what is not known. */
export function ReplayControls({ driven, player, isLive }: Props) {
  const t = useTranslations("trip.replay");
  const format = useFormatter();
  const { span, speed: speedOf } = useReadings();
  const { clockSeconds } = useTimes();
  const { time, isPlaying, speed, skipped } = usePlayerState(player, (state) => state);
  const place = time === null ? null : replayAt(driven.fixes(), time);
  const toldGap = skipped && time !== null && time - skipped.to < TELL_MS * speed ? skipped : null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <IconButton
        label={t(isPlaying ? "pause" : "play")}
        onClick={() => (isPlaying ? player.pause() : player.play(driven.fixes()))}
        className="-ms-2 text-foreground"
      >
        {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
      <div
        role="radiogroup"
        aria-label={t("speed")}
        className="flex rounded-md border border-border p-0.5"
      >
        {playerSpeeds.map((each) => (
          // biome-ignore lint/a11y/useSemanticElements: a row of buttons that exclude each other
          <button
            key={each}
            type="button"
            role="radio"
            aria-checked={each === speed}
            onClick={() => player.setSpeed(each)}
            className="min-h-8 min-w-9 rounded px-1.5 text-xs text-muted tabular-nums hover:text-foreground aria-checked:bg-raised aria-checked:font-semibold aria-checked:text-foreground pointer-coarse:min-h-11 pointer-coarse:min-w-11"
          >
            {t("times", { times: format.number(each) })}
          </button>
        ))}
      </div>
      <p className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 text-sm tabular-nums">
        {time === null ? (
          <span className="text-muted">{t("now")}</span>
        ) : (
          <time dateTime={new Date(time).toISOString()} className="font-semibold">
            {clockSeconds(time)}
          </time>
        )}
        {place && !place.gap && <span className="text-muted">{speedOf(place.speed)}</span>}
        {place?.gap && (
          <span className="text-attention">
            {t("gap", { span: span(place.gap.to - place.gap.from) })}
          </span>
        )}
        {!place?.gap && toldGap && (
          <span className="text-attention">
            {t("skipped", { span: span(toldGap.to - toldGap.from) })}
          </span>
        )}
      </p>
      {isLive && time !== null && (
        <Button variant="ghost" onClick={() => player.leave()} className="min-h-9!">
          <Radio aria-hidden />
          {t("live")}
        </Button>
      )}
    </div>
  );
}
