"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTimes } from "@/components/trips/use-times";
import type { TimelineItemView, TripView } from "@/lib/domain/trip-view";
import { isolated } from "@/lib/i18n/isolated";
import { timelineIcon } from "./timeline-icon";
import type { NameOf } from "./use-names";
import { useTimelineWords } from "./use-timeline-words";

/** What was received later than this after it happened is told with both times, ms. */
const LATE_MS = 10_000;
const SECONDS_UNTIL_MS = 300_000;

type Props = {
  trip: TripView;
  item: TimelineItemView;
  nameOf: NameOf;
  /** What it has beside words. */
  children: ReactNode;
};

/** One thing that happened: what, when by both clocks where they differ, and by whose word. */
export function TimelineItem({ trip, item, nameOf, children }: Props) {
  const t = useTranslations("trip");
  const { clock, clockSeconds } = useTimes();
  const { title, details } = useTimelineWords(trip, nameOf)(item);
  const { kind, at, receivedAt, actor } = item;
  const { Icon, isAttention } = timelineIcon(item);
  const delay = Date.parse(receivedAt) - Date.parse(at);
  const isLate = delay > LATE_MS;
  // Within minutes only seconds tell the two apart.
  const written = (when: string) =>
    delay < SECONDS_UNTIL_MS ? clockSeconds(Date.parse(when)) : clock(when);
  const isSeen = actor === null && (kind === "arrived" || kind === "departed");
  return (
    <li
      data-kind={kind}
      className="relative flex gap-3 pb-4 last:pb-0 [&:not(:last-child)]:before:absolute [&:not(:last-child)]:before:start-3.5 [&:not(:last-child)]:before:top-7 [&:not(:last-child)]:before:bottom-0 [&:not(:last-child)]:before:-ms-px [&:not(:last-child)]:before:w-px [&:not(:last-child)]:before:bg-border"
    >
      <span
        className={`grid size-7 shrink-0 place-items-center rounded-full bg-raised ${isAttention ? "text-attention" : "text-muted"}`}
      >
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1 pt-0.5 text-sm">
        <p className="flex justify-between gap-x-3">
          <span className="min-w-0 font-medium break-words">{title}</span>
          <time dateTime={at} className="shrink-0 text-muted tabular-nums">
            {clock(at)}
          </time>
        </p>
        {details.map((detail) => (
          <p key={detail} className="break-words">
            <bdi>{detail}</bdi>
          </p>
        ))}
        {children}
        <p className="text-xs text-muted tabular-nums">
          {actor ? t("by", { name: isolated(actor.name) }) : isSeen ? t("seen") : t("bySystem")}
          {isLate &&
            ` · ${t("timeline.late", { happened: written(at), received: written(receivedAt) })}`}
        </p>
      </div>
    </li>
  );
}
