"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useFleetZone } from "@/components/shell/use-fleet-zone";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Page, rest } from "@/lib/client/rest";
import { connection } from "@/lib/client/stores/connection";
import { trips } from "@/lib/client/stores/trips";
import { isLocalDate } from "@/lib/domain/local-day";
import { repeatTimes } from "@/lib/domain/repeat-times";
import type { TripView } from "@/lib/domain/trip-view";
import { firstRepeat } from "./first-repeat";
import { RepeatPreview } from "./repeat-preview";
import { WeekdayToggles } from "./weekday-toggles";

type Props = { trip: TripView; onDone: () => void };

/** On which days, at what time, from when until when; and what comes of it. */
export function RepeatForm({ trip, onDone }: Props) {
  const t = useTranslations("trips.repeat");
  const { run, isBusy, error } = useRequest();
  const zone = useFleetZone();
  const [fields, setFields] = useState(() => firstRepeat(trip, zone, connection.serverNow()));
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  // A field that is being typed in may hold half a date.
  const isWhole = isLocalDate(fields.from) && isLocalDate(fields.until) && fields.time !== "";
  const { times, isMore } = isWhole
    ? repeatTimes({ ...fields, zone }, connection.serverNow())
    : { times: [], isMore: false };

  const plan = async () => {
    const scheduledAts = times.map((at) => new Date(at).toISOString());
    const path = `/api/trips/${trip.id}/duplicate`;
    const { items } = await rest<Page<TripView>>("POST", path, { scheduledAts });
    trips.applyTrips(items);
    toast.success(t("done", { count: items.length }));
    onDone();
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void run(plan);
      }}
    >
      <WeekdayToggles value={fields.weekdays} onChange={(weekdays) => change({ weekdays })} />
      <div className="grid gap-4 sm:grid-cols-2 sm:*:first:col-span-2">
        {(["time", "from", "until"] as const).map((name) => (
          <Field key={name} label={t(name)}>
            {(control) => (
              <Input
                {...control}
                type={name === "time" ? "time" : "date"}
                value={fields[name]}
                min={name === "until" ? fields.from : undefined}
                onChange={({ target }) => change({ [name]: target.value })}
                className="tabular-nums"
                required
              />
            )}
          </Field>
        ))}
      </div>
      <RepeatPreview
        times={times}
        isMore={isMore}
        zone={zone}
        hasWeekday={fields.weekdays.size > 0}
      />
      {error && <ErrorNote>{error}</ErrorNote>}
      <Button
        type="submit"
        variant="primary"
        disabled={isBusy || isMore || times.length === 0}
        className="justify-self-start"
      >
        {isBusy ? t("planning") : t("plan", { count: times.length })}
      </Button>
    </form>
  );
}
