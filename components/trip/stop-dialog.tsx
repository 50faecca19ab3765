"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useFleetZone } from "@/components/shell/use-fleet-zone";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { connection } from "@/lib/client/stores/connection";
import { instantOf, localValue } from "@/lib/domain/local-field";
import type { StopDeed } from "@/lib/domain/trip-input";
import type { StopView, TripView } from "@/lib/domain/trip-view";
import { wordOf } from "./stop-menu";
import { useStopName } from "./use-stop-name";
import { useTripCommand } from "./use-trip-command";

type Props = { trip: TripView; stop: StopView; deed: StopDeed; onClose: () => void };

/** Asks when it arrived or left, or why a stop failed or is skipped, and says it to the trip. */
export function StopDialog({ trip, stop, deed, onClose }: Props) {
  const t = useTranslations("trip.stop");
  const stopName = useStopName();
  const zone = useFleetZone();
  const { send, isBusy, error } = useTripCommand(trip.id);
  const [asked] = useState({ version: trip.version, stop });
  const known = deed === "arrive" ? stop.arrivedAt : deed === "depart" ? stop.departedAt : null;
  const [time, setTime] = useState(() =>
    localValue(known ? Date.parse(known) : connection.serverNow(), zone),
  );
  const [reason, setReason] = useState("");
  const isVisit = deed === "arrive" || deed === "depart";
  const needsReason = deed === "fail" || deed === "skip";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const content = {
      // A stop that changed since it was asked about wants another look; an alert or a note does not.
      expectedVersion: isSame(asked.stop, stop) ? trip.version : asked.version,
      ...(isVisit && { occurredAt: instantOf(time, zone) }),
      ...(needsReason && { reason: reason.trim() }),
    };
    void send(`stops/${stop.id}/${deed}`, content, onClose);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`deeds.${wordOf(deed, stop)}`)}
      description={t(`explain.${deed}`, { stop: stopName(trip, stop.id) })}
    >
      <form className="grid gap-4" onSubmit={submit}>
        {isVisit && (
          <Field label={t("time")} hint={t("timeHint")}>
            {(control) => (
              <Input
                {...control}
                type="datetime-local"
                step={1}
                required
                value={time}
                max={localValue(connection.serverNow() + 60_000, zone)}
                onChange={(event) => setTime(event.target.value)}
              />
            )}
          </Field>
        )}
        {needsReason && (
          <Field label={t("reason")} hint={t("reasonHint")}>
            {(control) => (
              <Input
                {...control}
                required
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
        {error && <ErrorNote>{error}</ErrorNote>}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t("leave")}</Button>
          <Button
            type="submit"
            variant="primary"
            disabled={isBusy || (needsReason && reason.trim() === "")}
          >
            {t(`deeds.${wordOf(deed, stop)}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const isSame = (a: StopView, b: StopView) =>
  a.status === b.status && a.arrivedAt === b.arrivedAt && a.departedAt === b.departedAt;
