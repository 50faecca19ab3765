"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { fleet, useVehicle } from "@/lib/client/stores/fleet";
import { commandTrip } from "@/lib/client/trip-command";
import type { LatLng } from "@/lib/domain/geo";
import { nextStop } from "@/lib/domain/stop";
import type { TripView } from "@/lib/domain/trip-view";
import { DriverPicker, NOBODY, ON_DUTY } from "../driver-picker";
import { tripName } from "../trip-title";
import { VehiclePicker } from "../vehicle-picker";

type Props = { trip: TripView; open: boolean; onOpenChange: (open: boolean) => void };

/** Gives a trip to another vehicle, another driver, or both. */
export function AssignTripDialog({ trip, open, onOpenChange }: Props) {
  const t = useTranslations("trips.actions");
  const { run, isBusy, error } = useRequest();
  const [meeting] = useState(() => meetingPlace(trip));
  const [vehicleId, setVehicleId] = useState(trip.vehicleId);
  const [driver, setDriver] = useState(trip.driverId ?? NOBODY);
  const chooseVehicle = (id: string) => {
    setVehicleId(id);
    // Another vehicle comes with its own driver.
    setDriver(id === trip.vehicleId ? (trip.driverId ?? NOBODY) : ON_DUTY);
  };
  const onDuty = useVehicle(vehicleId)?.driver?.id ?? null;
  const driverId = driver === ON_DUTY ? onDuty : driver === NOBODY ? null : driver;
  const isSame = vehicleId === trip.vehicleId && driverId === trip.driverId;
  const assign = async () => {
    const given = await commandTrip(trip.id, "assign", { vehicleId, driverId });
    toast.success(
      given.driver
        ? t("done.assign", { plate: given.vehicle.plateNumber, driver: given.driver.name })
        : t("done.assignVehicle", { plate: given.vehicle.plateNumber }),
    );
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("assignTitle", { trip: tripName(trip) })}
      description={t(`assignText.${meeting.at}`, { plate: trip.vehicle.plateNumber })}
    >
      <div className="grid gap-4">
        <VehiclePicker place={meeting.place} vehicleId={vehicleId} onChoose={chooseVehicle} />
        <DriverPicker vehicleId={vehicleId} driver={driver} onChoose={setDriver} />
        {error && <ErrorNote>{error}</ErrorNote>}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>{t("keepAssigned")}</Button>
          <Button variant="primary" disabled={isBusy || isSame} onClick={() => run(assign)}>
            {t("assignConfirm")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Where another vehicle takes over: at the start; under way, where the vehicle is now or goes next. */
function meetingPlace(trip: TripView): { at: "start" | "vehicle" | "stop"; place: LatLng } {
  if (trip.status === "scheduled") return { at: "start", place: trip.origin };
  const fix = fleet.vehicles.get(trip.vehicleId)?.fix;
  if (fix) return { at: "vehicle", place: { lat: fix.lat, lng: fix.lng } };
  const next = nextStop([...trip.stops, trip.destination]) ?? trip.destination;
  return { at: "stop", place: { lat: next.lat, lng: next.lng } };
}
