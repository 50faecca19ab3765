"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { toTriage } from "@/lib/client/alert-order";
import { handOver } from "@/lib/client/shift-command";
import { alerts, useAlertsRevision } from "@/lib/client/stores/alerts";
import { AlertLinks, TripLinks } from "./carried";
import { useRunningTrips } from "./use-running-trips";

type Props = { userId: string; onDone: () => void };

/** The end of a shift: what is one's own and what is under way, and a note for the next. */
export function EndShift({ userId, onDone }: Props) {
  const t = useTranslations("shift");
  const { run, isBusy, error } = useRequest();
  const [note, setNote] = useState("");
  const running = useRunningTrips();
  useAlertsRevision();
  const mine = toTriage(alerts.alerts.values()).filter(
    ({ status, acknowledgedBy }) => status === "acknowledged" && acknowledgedBy?.id === userId,
  );
  const submit = async () => {
    await handOver(note.trim());
    toast.success(t("handedOver"));
    onDone();
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void run(submit);
      }}
    >
      <section className="grid gap-1">
        <h3 className="text-sm font-semibold">{t("alerts")}</h3>
        {mine.length === 0 && <p className="text-sm text-muted">{t("noAlerts")}</p>}
        <AlertLinks alerts={mine} />
      </section>
      <section className="grid gap-1">
        <h3 className="text-sm font-semibold">{t("trips")}</h3>
        {!running.trips && !running.error && <Skeleton className="h-5 w-1/2" />}
        {running.trips?.length === 0 && <p className="text-sm text-muted">{t("noTrips")}</p>}
        {running.trips && <TripLinks trips={running.trips} />}
        {running.error && <ErrorNote>{running.error}</ErrorNote>}
      </section>
      <Field label={t("note")} hint={t("noteHint")}>
        {(control) => (
          <textarea
            {...control}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            required
            dir="auto"
            rows={4}
            maxLength={2000}
            className={`${inputClass} py-2`}
          />
        )}
      </Field>
      {error && <ErrorNote>{error}</ErrorNote>}
      <Button
        type="submit"
        variant="primary"
        className="justify-self-end"
        disabled={isBusy || note.trim() === ""}
      >
        {t("handOver")}
      </Button>
    </form>
  );
}
