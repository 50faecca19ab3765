"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { commandTrip } from "@/lib/client/trip-command";
import type { TripView } from "@/lib/domain/trip-view";
import { tripName } from "../trip-title";

type Props = { trip: TripView; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks before a trip is cancelled for good, and why. */
export function CancelTripDialog({ trip, open, onOpenChange }: Props) {
  const t = useTranslations("trips.actions");
  const { run, isBusy, error } = useRequest();
  const [reason, setReason] = useState("");
  const cancel = async () => {
    await commandTrip(trip.id, "cancel", { reason: reason.trim() || null });
    toast.success(t("done.cancel", { trip: tripName(trip) }));
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("cancelTitle", { trip: tripName(trip) })}
      description={t(trip.status === "ongoing" ? "cancelTextOngoing" : "cancelText")}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void run(cancel);
        }}
      >
        <Field label={t("reason")} hint={t("reasonHint")}>
          {(control) => (
            <Input
              {...control}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              dir="auto"
              autoComplete="off"
              maxLength={500}
            />
          )}
        </Field>
        {error && <ErrorNote>{error}</ErrorNote>}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>{t("keep")}</Button>
          <Button type="submit" variant="danger" disabled={isBusy}>
            {t("cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
