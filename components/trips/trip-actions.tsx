"use client";

import { ArrowLeftRight, Ban, CalendarPlus, CircleCheck, Copy, Ellipsis, Play } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { nextStop } from "@/lib/domain/stop";
import type { TripView } from "@/lib/domain/trip-view";
import { AssignTripDialog } from "./actions/assign-trip-dialog";
import { CancelTripDialog } from "./actions/cancel-trip-dialog";
import { CompleteTripDialog } from "./actions/complete-trip-dialog";
import { useTripCommand } from "./actions/use-trip-command";
import { RepeatTripDialog } from "./repeat/repeat-trip-dialog";
import { tripName } from "./trip-title";

type Asking = "complete" | "cancel" | "assign" | "repeat" | null;

/** What may be done with a trip, by its state. */
export function TripActions({ trip }: { trip: TripView }) {
  const t = useTranslations("trips.actions");
  const router = useRouter();
  const { send, isBusy } = useTripCommand();
  const [asking, setAsking] = useState<Asking>(null);
  const isUnderWay = trip.status === "ongoing";
  const isOpen = isUnderWay || trip.status === "scheduled";
  /** With all stops done, nothing is lost by completing. */
  const isDone = nextStop([...trip.stops, trip.destination]) === null;
  const dialog = (which: Asking) => ({
    trip,
    open: asking === which,
    onOpenChange: (open: boolean) => setAsking(open ? which : null),
  });
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={t("menu", { trip: tripName(trip) })} disabled={isBusy}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {trip.status === "scheduled" && (
          <MenuItem onSelect={() => send(trip, "start")}>
            <Play aria-hidden className="rtl:-scale-x-100" />
            {t("start")}
          </MenuItem>
        )}
        {isUnderWay && (
          <MenuItem onSelect={() => (isDone ? send(trip, "complete") : setAsking("complete"))}>
            <CircleCheck aria-hidden />
            {t("complete")}
          </MenuItem>
        )}
        {isOpen && (
          <MenuItem onSelect={() => setAsking("assign")}>
            <ArrowLeftRight aria-hidden />
            {t("assign")}
          </MenuItem>
        )}
        <MenuItem onSelect={() => router.push(`/trips/new?from=${trip.id}`)}>
          <Copy aria-hidden />
          {t("duplicate")}
        </MenuItem>
        <MenuItem onSelect={() => setAsking("repeat")}>
          <CalendarPlus aria-hidden />
          {t("repeat")}
        </MenuItem>
        {isOpen && (
          <>
            <MenuSeparator />
            <MenuItem onSelect={() => setAsking("cancel")} className="text-emergency">
              <Ban aria-hidden />
              {t("cancel")}
            </MenuItem>
          </>
        )}
      </DropdownMenu>
      {asking === "assign" && <AssignTripDialog {...dialog("assign")} />}
      {asking === "repeat" && <RepeatTripDialog {...dialog("repeat")} />}
      {asking === "cancel" && <CancelTripDialog {...dialog("cancel")} />}
      <CompleteTripDialog {...dialog("complete")} onConfirm={() => send(trip, "complete")} />
    </>
  );
}
