"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { TripView } from "@/lib/domain/trip-view";
import { tripName } from "../trip-title";

type Props = {
  trip: TripView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
};

/** Asks before a trip is completed that has not been everywhere: its stops would be skipped. */
export function CompleteTripDialog({ trip, open, onOpenChange, onConfirm }: Props) {
  const t = useTranslations("trips.actions");
  const skipped = trip.stops.filter(({ status }) => status === "pending").length;
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("completeTitle", { trip: tripName(trip) })}
      text={t("completeText", { count: skipped })}
      confirm={t("complete")}
      onConfirm={onConfirm}
    />
  );
}
