"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { addDays, isLocalDate, type LocalDate } from "@/lib/domain/local-day";

type Props = {
  date: LocalDate;
  today: LocalDate;
  /** Null is today, whichever that is. */
  onShow: (date: LocalDate | null) => void;
};

/** Which day is shown: the one before, today, the one after, or any. */
export function DayPicker({ date, today, onShow }: Props) {
  const t = useTranslations("trips.day");
  const go = (next: LocalDate) => onShow(next === today ? null : next);
  return (
    <div className="flex items-center gap-1">
      <IconButton label={t("previous")} onClick={() => go(addDays(date, -1))}>
        <ChevronLeft aria-hidden className="rtl:-scale-x-100" />
      </IconButton>
      <Button
        onClick={() => onShow(null)}
        aria-current={date === today ? "date" : undefined}
        className="px-3! aria-[current=date]:border-accent aria-[current=date]:text-accent"
      >
        {t("today")}
      </Button>
      <IconButton label={t("next")} onClick={() => go(addDays(date, 1))}>
        <ChevronRight aria-hidden className="rtl:-scale-x-100" />
      </IconButton>
      <Input
        type="date"
        aria-label={t("date")}
        value={date}
        onChange={({ target }) => isLocalDate(target.value) && go(target.value)}
        className="w-38! tabular-nums"
      />
    </div>
  );
}
