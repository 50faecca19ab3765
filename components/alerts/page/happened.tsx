"use client";

import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import { Card } from "@/components/ui/card";
import { storyOf } from "@/lib/client/alert-story";
import type { AlertView } from "@/lib/domain/alert";
import type { EscalationView } from "@/lib/domain/escalation";
import { storyIcon } from "./story-icon";
import { useStoryWords } from "./use-story-words";

type Props = { alert: AlertView; escalations: readonly EscalationView[] };

/** Who did what about the alert and when, the first on top. */
export function Happened({ alert, escalations }: Props) {
  const t = useTranslations("alerts.page");
  const { clockSeconds } = useTimes();
  const wordsOf = useStoryWords();
  return (
    <Card title={t("what")}>
      <ol>
        {storyOf(alert, escalations).map((item) => {
          const Icon = storyIcon[item.what];
          const { title, detail } = wordsOf(item);
          return (
            <li
              key={item.what === "called" ? item.call.id : item.what}
              data-what={item.what}
              className="relative flex gap-3 pb-4 text-sm last:pb-0 [&:not(:last-child)]:before:absolute [&:not(:last-child)]:before:start-3.5 [&:not(:last-child)]:before:top-7 [&:not(:last-child)]:before:bottom-0 [&:not(:last-child)]:before:-ms-px [&:not(:last-child)]:before:w-px [&:not(:last-child)]:before:bg-border"
            >
              <span className="grid size-7 shrink-0 place-items-center rounded-full bg-raised text-muted">
                <Icon aria-hidden className="size-4" />
              </span>
              <div className="min-w-0 flex-1 pt-1">
                <p className="flex justify-between gap-x-3">
                  <span className="min-w-0 font-medium break-words">{title}</span>
                  <time dateTime={item.at} className="shrink-0 text-muted tabular-nums">
                    {clockSeconds(Date.parse(item.at))}
                  </time>
                </p>
                {detail && <p className="text-xs break-words text-muted tabular-nums">{detail}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
