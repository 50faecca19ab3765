"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { tuneNames } from "@/lib/client/alert-sound";
import { useHandoversLoaded, useWaitingHandovers } from "@/lib/client/stores/handovers";
import { HandoverCard } from "./handover-card";
import { SoundCheck } from "./sound-check";

type Props = { userId: string; onDone: () => void };

/** The begin of a shift: every sound is heard, and what was handed over is taken. */
export function StartShift({ userId, onDone }: Props) {
  const t = useTranslations("shift");
  const waiting = useWaitingHandovers();
  const isLoaded = useHandoversLoaded();
  const [heard, setHeard] = useState<ReadonlySet<string>>(new Set());
  const isAllHeard = tuneNames.every((tune) => heard.has(tune));
  return (
    <div className="grid gap-5">
      <section>
        <h3 className="text-sm font-semibold">{t("sounds")}</h3>
        <ul className="divide-y divide-border">
          {tuneNames.map((tune) => (
            <SoundCheck
              key={tune}
              tune={tune}
              onHeard={() => setHeard((before) => new Set([...before, tune]))}
            />
          ))}
        </ul>
      </section>
      <section className="grid gap-2">
        <h3 className="text-sm font-semibold">{t("waiting")}</h3>
        {!isLoaded && <Skeleton className="h-5 w-1/2" />}
        {isLoaded && waiting.length === 0 && (
          <p className="text-sm text-muted">{t("nothingWaits")}</p>
        )}
        {waiting.map((handover) => (
          <HandoverCard key={handover.id} handover={handover} userId={userId} />
        ))}
      </section>
      <Button
        variant={isAllHeard ? "primary" : "secondary"}
        className="justify-self-end"
        onClick={onDone}
      >
        {t(isAllHeard ? "done" : "notAllHeard")}
      </Button>
    </div>
  );
}
