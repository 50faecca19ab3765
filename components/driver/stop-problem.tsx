"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useStopName } from "@/components/trip/use-stop-name";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { StopView, TripView } from "@/lib/domain/trip-view";
import { useCommand } from "./use-command";

const usual = ["nobody", "closed", "address", "refused"] as const;

type Props = { trip: TripView; stop: StopView; onClose: () => void };

/** Why this stop cannot be done: one touch for the usual reasons, words for the others. */
export function StopProblem({ trip, stop, onClose }: Props) {
  const t = useTranslations("drive.problem");
  const stopName = useStopName();
  const { give, isBusy, error } = useCommand();
  const [other, setOther] = useState("");
  const fail = async (reason: string) => {
    const content = { stopId: stop.id, reason };
    if (await give({ event: "stop:fail", tripId: trip.id, content })) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      description={t("text", { stop: stopName(trip, stop.id) })}
    >
      <div className="grid gap-3">
        {error && <ErrorNote>{error}</ErrorNote>}
        {usual.map((reason) => (
          <Button
            key={reason}
            className="min-h-12! justify-start!"
            disabled={isBusy}
            onClick={() => void fail(t(`usual.${reason}`))}
          >
            {t(`usual.${reason}`)}
          </Button>
        ))}
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void fail(other.trim());
          }}
        >
          <Field label={t("other")}>
            {(control) => (
              <Input
                {...control}
                required
                maxLength={500}
                value={other}
                onChange={(event) => setOther(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" variant="primary" disabled={isBusy || other.trim() === ""}>
            {t("send")}
          </Button>
        </form>
      </div>
    </Dialog>
  );
}
