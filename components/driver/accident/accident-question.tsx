"use client";

import { CarFront } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ErrorNote } from "@/components/ui/error-note";
import { sayAllIsWell } from "@/lib/client/driver/accident";
import { useServerNow } from "@/lib/client/stores/clock";
import type { AlertView } from "@/lib/domain/alert";
import { EmergencyNumbers } from "../sos/emergency-numbers";
import { useQuestionSound } from "./use-question-sound";

/**
 * Asks over everything but the SOS whether all is well, until the server's countdown is over; after
 * that the answer still helps until somebody has seen to it.
 */
export function AccidentQuestion({ accident }: { accident: AlertView }) {
  const t = useTranslations("drive.accident");
  const now = useServerNow();
  const [error, setError] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const until = Date.parse(accident.asksDriverUntil ?? "");
  // Until the clock is there, as long as it can be.
  const seconds = now === 0 ? null : Math.max(0, Math.ceil((until - now) / 1000));
  const isOver = seconds === 0;
  useQuestionSound(!isOver);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const answer = () =>
    sayAllIsWell(accident.id).catch((failure: unknown) =>
      setError(t("notKept", { reason: (failure as Error).message })),
    );
  return (
    <div
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="accident-title"
      aria-describedby="accident-text"
      className="pointer-events-auto fixed inset-x-0 top-0 bottom-[var(--foot,0px)] z-[1160] overflow-y-auto bg-background px-6 py-6"
    >
      <div className="mx-auto flex min-h-full max-w-md flex-col justify-center gap-5 text-center">
        <CarFront aria-hidden className="mx-auto size-12 text-attention" />
        <h1
          ref={heading}
          id="accident-title"
          tabIndex={-1}
          className="text-3xl leading-tight font-bold outline-none"
        >
          {t("title")}
        </h1>
        <p id="accident-text" className="text-lg">
          {t(isOver ? "over" : "text")}
        </p>
        {seconds !== null && !isOver && (
          <p role="timer" className="text-6xl font-bold tabular-nums">
            {t("seconds", { seconds })}
          </p>
        )}
        {error && <ErrorNote>{error}</ErrorNote>}
        <button
          type="button"
          onClick={() => void answer()}
          className="min-h-24 w-full rounded-xl bg-accent px-6 text-3xl font-bold text-accent-foreground"
        >
          {t("ok")}
        </button>
        {isOver && <EmergencyNumbers at={accident.occurredAt} location={accident.location} />}
      </div>
    </div>
  );
}
