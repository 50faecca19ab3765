"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { allStops } from "@/components/trip/all-stops";
import { useStopName } from "@/components/trip/use-stop-name";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { rest } from "@/lib/client/rest";
import type { ShareView, TripView } from "@/lib/domain/trip-view";

const lifetimes = ["4", "12", "24", "72"];

/** Makes a link to one stop; it is shown this once. */
export function NewShare({ trip, onMade }: { trip: TripView; onMade: () => void }) {
  const t = useTranslations("share.dialog");
  const format = useFormatter();
  const stopName = useStopName();
  const { run, isBusy, error } = useRequest();
  const [stopId, setStopId] = useState(trip.destination.id);
  const [hours, setHours] = useState("24");
  const [url, setUrl] = useState<string>();
  const make = () =>
    run(async () => {
      const answer = await rest<{ share: ShareView; url: string }>(
        "POST",
        `/api/trips/${trip.id}/shares`,
        { stopId, hours: Number(hours) },
      );
      setUrl(answer.url);
      onMade();
    });
  return (
    <div className="grid gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t("stop")}>
          {(control) => (
            <Select
              {...control}
              value={stopId}
              onValueChange={setStopId}
              options={allStops(trip).map(({ id }) => ({ value: id, label: stopName(trip, id) }))}
            />
          )}
        </Field>
        <Field label={t("lifetime")}>
          {(control) => (
            <Select
              {...control}
              value={hours}
              onValueChange={setHours}
              options={lifetimes.map((value) => ({
                value,
                label: format.number(Number(value), {
                  style: "unit",
                  unit: "hour",
                  unitDisplay: "long",
                }),
              }))}
            />
          )}
        </Field>
      </div>
      {error && <ErrorNote>{error}</ErrorNote>}
      <Button variant={url ? "secondary" : "primary"} disabled={isBusy} onClick={make}>
        {t(url ? "another" : "create")}
      </Button>
      {url && (
        <div className="grid gap-1.5">
          <CopyField key={url} label={t("link")} value={url} />
          <p role="status" className="text-xs text-muted">
            {t("once")}
          </p>
        </div>
      )}
    </div>
  );
}
