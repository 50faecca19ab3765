"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useFailureWords } from "@/components/shell/use-request";
import { commandTrip } from "@/lib/client/trip-command";
import type { TripView } from "@/lib/domain/trip-view";
import { tripName } from "../trip-title";

/** Commands that need no dialog: what came of them is said in a toast. */
export function useTripCommand() {
  const t = useTranslations("trips.actions");
  const words = useFailureWords();
  const [isBusy, setBusy] = useState(false);
  const send = async (trip: TripView, verb: "start" | "complete") => {
    setBusy(true);
    try {
      await commandTrip(trip.id, verb);
      toast.success(t(`done.${verb}`, { trip: tripName(trip) }));
    } catch (failure) {
      toast.error(words(failure));
    } finally {
      setBusy(false);
    }
  };
  return { send, isBusy };
}
