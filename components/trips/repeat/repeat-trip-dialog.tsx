"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import type { TripView } from "@/lib/domain/trip-view";
import { RepeatForm } from "./repeat-form";

type Props = { trip: TripView; open: boolean; onOpenChange: (open: boolean) => void };

/** Plans a trip again on chosen weekdays. */
export function RepeatTripDialog({ trip, open, onOpenChange }: Props) {
  const t = useTranslations("trips.repeat");
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("title")} description={t("text")}>
      <RepeatForm trip={trip} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}
