"use client";

import { Check, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { playTune, type Tune } from "@/lib/client/alert-sound";

type Props = { tune: Tune; onHeard: () => void };
/** What came of playing it. */
type Result = "played" | "blocked" | "heard" | "unheard";

/** Plays one sound and asks whether it was heard. */
export function SoundCheck({ tune, onHeard }: Props) {
  const t = useTranslations("shift");
  const [result, setResult] = useState<Result | null>(null);
  const play = async () => setResult((await playTune(tune)) ? "played" : "blocked");
  return (
    <li className="grid gap-2 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="min-w-0 flex-1 text-sm">{t(`tunes.${tune}`)}</span>
        {result === "heard" && (
          <span role="status" className="inline-flex items-center gap-1.5 text-sm text-moving">
            <Check aria-hidden className="size-4" />
            {t("heardDone")}
          </span>
        )}
        <Button aria-label={`${t("play")}: ${t(`tunes.${tune}`)}`} onClick={() => void play()}>
          <Play aria-hidden className="rtl:-scale-x-100" />
          {t("play")}
        </Button>
      </div>
      {result === "played" && (
        <div role="status" className="flex flex-wrap items-center gap-2">
          <span className="me-auto text-sm font-medium">{t("heardQuestion")}</span>
          <Button onClick={() => setResult("unheard")}>{t("unheard")}</Button>
          <Button
            variant="primary"
            onClick={() => {
              setResult("heard");
              onHeard();
            }}
          >
            {t("heard")}
          </Button>
        </div>
      )}
      {(result === "unheard" || result === "blocked") && (
        <p role="alert" className="rounded-md bg-attention/10 px-3 py-2 text-sm">
          {t(result === "blocked" ? "blocked" : "advice")}
        </p>
      )}
    </li>
  );
}
