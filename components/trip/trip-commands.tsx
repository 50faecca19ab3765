"use client";

import { CircleCheck, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { toast } from "sonner";
import { TripActions } from "@/components/trips/trip-actions";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { TripView } from "@/lib/domain/trip-view";
import { isolated } from "@/lib/i18n/isolated";
import { useTripCommand } from "./use-trip-command";

/** The next step of the trip as a button, and all that may be done with it in a menu. */
export function TripCommands({ trip }: { trip: TripView }) {
  const t = useTranslations("trip.commands");
  const { send, isBusy, error } = useTripCommand(trip.id);
  useEffect(() => {
    if (error) toast.error(error);
  }, [error]);
  const open = trip.stops.filter(({ status }) => status === "pending").length;
  return (
    <>
      {trip.status === "scheduled" && (
        <ConfirmDialog
          trigger={
            <Button variant="primary" disabled={isBusy} className="max-sm:px-2.5">
              <Play aria-hidden className="rtl:-scale-x-100" />
              {t("start")}
            </Button>
          }
          title={t("startTitle")}
          text={t("startText", { plate: isolated(trip.vehicle.plateNumber) })}
          confirm={t("start")}
          onConfirm={() => void send("start")}
        />
      )}
      {trip.status === "ongoing" && (
        <ConfirmDialog
          trigger={
            <Button variant="primary" disabled={isBusy} className="max-sm:px-2.5">
              <CircleCheck aria-hidden />
              {t("complete")}
            </Button>
          }
          title={t("completeTitle")}
          text={open > 0 ? t("completeSkips", { count: open }) : t("completeText")}
          confirm={t("complete")}
          onConfirm={() => void send("complete")}
        />
      )}
      <TripActions trip={trip} />
    </>
  );
}
