"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTimes } from "@/components/trips/use-times";
import { Button, buttonClass } from "@/components/ui/button";
import type { RefusedCommandView } from "@/lib/domain/refused-command";
import { isolated } from "@/lib/i18n/isolated";
import { SettleForm } from "./settle-form";
import { useRefusedWords } from "./use-refused-words";

/** One refused command: who wanted what, when, why not; and the way to put it right. */
export function RefusedRow({ refused }: { refused: RefusedCommandView }) {
  const t = useTranslations("refused");
  const { clock } = useTimes();
  const wordsOf = useRefusedWords();
  const [isSettling, setSettling] = useState(false);
  const { user, trip, event, content, message, occurredAt, receivedAt } = refused;
  const written = content.text ?? content.reason ?? content.note;
  return (
    <li className="grid gap-3 py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-72 text-sm">
          <p className="font-medium break-words">
            <bdi>{user.name}</bdi>
            {" · "}
            {wordsOf(event)}
            {trip?.name && (
              <>
                {" · "}
                <bdi>{trip.name}</bdi>
              </>
            )}
          </p>
          <p className="mt-1 break-words">
            <bdi>{message}</bdi>
          </p>
          {typeof written === "string" && (
            <p className="mt-1 break-words">{t("wrote", { text: isolated(written) })}</p>
          )}
          <p className="mt-1 text-xs text-muted tabular-nums">
            {t("times", { happened: clock(occurredAt), received: clock(receivedAt) })}
          </p>
        </div>
        <div className="flex gap-2">
          {trip && (
            <Link href={`/trips/${trip.id}`} className={buttonClass()}>
              {t("openTrip")}
            </Link>
          )}
          {!isSettling && <Button onClick={() => setSettling(true)}>{t("settleAsk")}</Button>}
        </div>
      </div>
      {isSettling && (
        <SettleForm commandId={refused.commandId} onClose={() => setSettling(false)} />
      )}
    </li>
  );
}
