import { Clip } from "@/components/ui/clip";
import type { FleetVehicle } from "@/lib/client/stores/fleet";

/** A vehicle to choose: plate, name, and who drives it now. */
export function VehicleOption({ vehicle }: { vehicle: FleetVehicle }) {
  const more = [vehicle.name, vehicle.driver?.name].filter(Boolean).join(" · ");
  return (
    <span className="flex w-full min-w-0 items-baseline gap-2">
      <bdi className="shrink-0 font-medium">{vehicle.plateNumber}</bdi>
      <Clip className="min-w-0 text-xs text-muted">{more}</Clip>
    </span>
  );
}
