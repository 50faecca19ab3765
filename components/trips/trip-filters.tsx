"use client";

import { Check, Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import { useDebounced } from "@/components/shell/use-debounced";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { TripFilter } from "@/lib/client/trip-filter";
import { type DayRange, dayRanges } from "@/lib/domain/day-range";
import { tripStatuses } from "@/lib/domain/trip";

const shown = ["ongoing", "scheduled", "completed", "cancelled"] as const;

type Props = {
  filter: TripFilter;
  onChange: (change: Partial<TripFilter>) => void;
  search: RefObject<HTMLInputElement | null>;
};

/** Which trips are listed: by words, state and day. */
export function TripFilters({ filter, onChange, search }: Props) {
  const t = useTranslations("trips");
  const [text, setText] = useState(filter.q);
  const settled = useDebounced(text);
  useEffect(() => onChange({ q: settled }), [settled, onChange]);
  // Cleared from elsewhere.
  useEffect(() => {
    if (filter.q === "") setText("");
  }, [filter.q]);
  const toggle = (status: (typeof shown)[number]) => {
    const { statuses } = filter;
    const next = statuses.includes(status)
      ? statuses.filter((one) => one !== status)
      : [...statuses, status];
    onChange({ statuses: next.length > 0 ? next : tripStatuses });
  };
  return (
    <search className="flex flex-wrap items-center gap-2 px-4 pb-3 md:px-6">
      <div className="relative min-w-0 flex-1 md:max-w-84">
        <Search
          aria-hidden
          className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-muted"
        />
        <Input
          ref={search}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-label={t("list.search")}
          placeholder={t("list.search")}
          autoComplete="off"
          maxLength={100}
          className="ps-9 pe-10"
        />
        {text && (
          <IconButton
            label={t("list.clearSearch")}
            onClick={() => setText("")}
            className="absolute! end-0 top-0"
          >
            <X />
          </IconButton>
        )}
      </div>
      <Select
        aria-label={t("list.dayFilter")}
        value={filter.day}
        onValueChange={(day) => onChange({ day: day as DayRange })}
        options={dayRanges.map((value) => ({ value, label: t(`list.days.${value}`) }))}
        className="w-auto! shrink-0 md:order-last md:min-w-36"
      />
      <fieldset className="flex gap-1.5 max-md:-mx-4 max-md:w-[calc(100%+2rem)] max-md:overflow-x-auto max-md:px-4 max-md:py-0.5 [scrollbar-width:none]">
        <legend className="sr-only">{t("list.statusFilter")}</legend>
        {shown.map((status) => (
          <button
            key={status}
            type="button"
            aria-pressed={filter.statuses.includes(status)}
            onClick={() => toggle(status)}
            className="flex min-h-10 shrink-0 items-center gap-1.5 rounded-full border border-border bg-surface px-3 text-sm text-muted transition-colors hover:bg-raised aria-pressed:border-accent aria-pressed:bg-accent/10 aria-pressed:text-accent pointer-coarse:min-h-11"
          >
            {filter.statuses.includes(status) && <Check aria-hidden className="size-3.5" />}
            {t(`status.${status}`)}
          </button>
        ))}
      </fieldset>
    </search>
  );
}
