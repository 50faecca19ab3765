"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { isBlank, tripDraft, useTripDraft } from "@/lib/client/stores/trip-draft";
import { DriverPicker } from "../driver-picker";
import { VehiclePicker } from "../vehicle-picker";
import { PlaceList } from "./place-list";
import { TimeChoice } from "./time-choice";
import { useCreateTrip } from "./use-create-trip";

/** Where, with which vehicle, by whom, when, and under which name. */
export function NewTripForm() {
  const t = useTranslations("trips.new");
  const form = useRef<HTMLFormElement>(null);
  const draft = useTripDraft((state) => state.draft);
  const { submit, isBusy, problems, error } = useCreateTrip();
  useEffect(() => {
    if (error)
      form.current?.querySelector<HTMLElement>("[aria-invalid], [data-wrong] input")?.focus();
  }, [error]);
  const discard = () => {
    tripDraft.discard();
    toast(t("discarded"), {
      action: { label: t("places.undo"), onClick: () => tripDraft.replace(draft) },
    });
  };
  return (
    <form
      ref={form}
      noValidate
      className="flex min-h-0 flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="grid min-h-0 flex-1 grid-cols-1 content-start gap-6 overflow-y-auto px-4 pt-1 pb-6 md:px-5">
        <PlaceList problems={problems} />
        <VehiclePicker
          place={draft.places[0]?.place ?? null}
          vehicleId={draft.vehicleId}
          onChoose={(vehicleId) => tripDraft.change({ vehicleId })}
          error={problems.vehicleId}
        />
        <DriverPicker
          vehicleId={draft.vehicleId}
          driver={draft.driver}
          onChoose={(driver) => tripDraft.change({ driver })}
          error={problems.driverId}
        />
        <TimeChoice error={problems.scheduledAt} />
        <Field label={t("name")} hint={t("nameHint")} error={problems.name}>
          {(control) => (
            <Input
              {...control}
              value={draft.name}
              onChange={(event) => tripDraft.change({ name: event.target.value })}
              dir="auto"
              autoComplete="off"
              maxLength={80}
            />
          )}
        </Field>
      </div>
      <div className="grid gap-3 border-t border-border px-4 py-3 md:px-5">
        {error && <ErrorNote>{error}</ErrorNote>}
        <div className="flex gap-2">
          <Button type="submit" variant="primary" disabled={isBusy} className="flex-1">
            {t("create")}
          </Button>
          <Button onClick={discard} disabled={isBlank(draft)}>
            {t("discard")}
          </Button>
        </div>
      </div>
    </form>
  );
}
