"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { VehicleView } from "@/lib/domain/vehicle";

export type VehicleFields = { plateNumber: string; name: string | null };

type Props = {
  /** What is there already; a new vehicle when there is none. */
  vehicle?: Pick<VehicleView, "plateNumber" | "name">;
  submitLabel: string;
  onSubmit: (fields: VehicleFields) => Promise<void>;
};

/** Plate and name. A refusal of `onSubmit` is shown below them. */
export function VehicleForm({ vehicle, submitLabel, onSubmit }: Props) {
  const t = useTranslations("vehicles.form");
  const { run, isBusy, error } = useRequest();
  const [plateNumber, setPlate] = useState(vehicle?.plateNumber ?? "");
  const [name, setName] = useState(vehicle?.name ?? "");
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => onSubmit({ plateNumber: plateNumber.trim(), name: name.trim() || null }));
      }}
    >
      <Field label={t("plate")} hint={t("plateHint")}>
        {(control) => (
          <Input
            {...control}
            value={plateNumber}
            onChange={(event) => setPlate(event.target.value)}
            dir="auto"
            autoComplete="off"
            maxLength={20}
            pattern=".*\S.*"
            required
          />
        )}
      </Field>
      <Field label={t("name")} hint={t("nameHint")}>
        {(control) => (
          <Input
            {...control}
            value={name}
            onChange={(event) => setName(event.target.value)}
            dir="auto"
            autoComplete="off"
            maxLength={80}
          />
        )}
      </Field>
      {error && <ErrorNote>{error}</ErrorNote>}
      <Button type="submit" variant="primary" disabled={isBusy} className="justify-self-start">
        {submitLabel}
      </Button>
    </form>
  );
}
