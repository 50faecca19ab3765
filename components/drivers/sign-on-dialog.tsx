"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { rest } from "@/lib/client/rest";
import { type FleetVehicle, fleet } from "@/lib/client/stores/fleet";
import { search, sortByPlate } from "@/lib/client/stores/fleet-list";
import { isolated } from "@/lib/i18n/isolated";
import { VehicleOption } from "./vehicle-option";

/** More would not be read. */
const MOST_OPTIONS = 30;

type Props = { driver: { id: string; name: string }; onClose: () => void };

/** Puts a driver on duty with a vehicle of the fleet. */
export function SignOnDialog({ driver, onClose }: Props) {
  const t = useTranslations("drivers.signOn");
  const { run, isBusy, error } = useRequest();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<FleetVehicle | null>(null);
  const found = sortByPlate(search([...fleet.vehicles.values()], text)).slice(0, MOST_OPTIONS);
  const other = chosen?.driver && chosen.driver.id !== driver.id ? chosen.driver : null;
  const name = isolated(driver.name);
  const signOn = async ({ id, plateNumber }: FleetVehicle) => {
    await rest("PATCH", `/api/vehicles/${id}`, { driverId: driver.id });
    toast.success(t("done", { name, plate: isolated(plateNumber) }));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { name })}
      description={t("text")}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) void run(() => signOn(chosen));
        }}
      >
        <Field
          label={t("vehicle")}
          {...(other && { hint: t("takenOver", { driver: isolated(other.name) }) })}
        >
          {(control) => (
            <Combobox
              {...control}
              value={text}
              placeholder={t("placeholder")}
              options={found.map((vehicle) => ({
                id: vehicle.id,
                label: vehicle.plateNumber,
                content: <VehicleOption vehicle={vehicle} />,
                vehicle,
              }))}
              note={found.length === 0 ? t("none") : undefined}
              onValueChange={(next) => {
                setText(next);
                setChosen(null);
              }}
              onChoose={({ vehicle }) => {
                setText(vehicle.plateNumber);
                setChosen(vehicle);
              }}
            />
          )}
        </Field>
        {error && <ErrorNote>{error}</ErrorNote>}
        <Button
          type="submit"
          variant="primary"
          disabled={isBusy || !chosen}
          className="justify-self-start"
        >
          {t("confirm")}
        </Button>
      </form>
    </Dialog>
  );
}
