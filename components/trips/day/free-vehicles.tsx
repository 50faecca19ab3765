"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type Props = {
  count: number;
  /** How many of them are lanes already. */
  shown: number;
  onShow: (shown: number) => void;
};

const PAGE = 100;

/** The vehicles that have nothing to do: their number, and on request their lanes. */
export function FreeVehicles({ count, shown, onShow }: Props) {
  const t = useTranslations("trips.day.free");
  if (count === 0) return null;
  const isOpen = shown > 0;
  const left = count - Math.min(shown, count);
  return (
    <div className="sticky start-0 z-20 flex w-[100cqi] bg-surface flex-wrap items-center gap-2 px-1 py-1">
      <Button
        variant="ghost"
        aria-expanded={isOpen}
        onClick={() => onShow(isOpen ? 0 : PAGE)}
        className="px-2! text-muted"
      >
        <ChevronDown aria-hidden className={isOpen ? "rotate-180" : ""} />
        {t(isOpen ? "hide" : "count", { count })}
      </Button>
      {isOpen && left > 0 && (
        <Button onClick={() => onShow(shown + PAGE)}>{t("more", { count: left })}</Button>
      )}
    </div>
  );
}
