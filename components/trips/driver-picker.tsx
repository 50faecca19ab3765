"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useVehicle } from "@/lib/client/stores/fleet";
import { useDrivers } from "./use-drivers";

/** Whoever is on duty with the vehicle; or nobody. Else a driver's id. */
export const ON_DUTY = "duty";
export const NOBODY = "nobody";

type Props = {
  vehicleId: string | null;
  driver: string;
  onChoose: (driver: string) => void;
  error?: string | undefined;
};

/** Who is to drive: the one on duty with the vehicle, unless another is named. */
export function DriverPicker({ vehicleId, driver, onChoose, error }: Props) {
  const t = useTranslations("trips.new.driver");
  const drivers = useDrivers();
  const onDuty = useVehicle(vehicleId)?.driver;
  const dutyWords = onDuty ? t("onDuty", { driver: onDuty.name }) : t("nobodyOnDuty");
  const options = [
    { value: ON_DUTY, label: vehicleId ? dutyWords : t("whoever") },
    { value: NOBODY, label: t("nobody") },
    ...(drivers ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  // One from a draft is there before the others are.
  if (!options.some(({ value }) => value === driver))
    options.push({ value: driver, label: t("loading") });
  return (
    <Field label={t("label")} error={error}>
      {(control) => (
        <Select {...control} value={driver} onValueChange={onChoose} options={options} />
      )}
    </Field>
  );
}
