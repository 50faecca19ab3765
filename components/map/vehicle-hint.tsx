"use client";

import { useTranslations } from "next-intl";
import { createPortal } from "react-dom";
import { useMap } from "react-leaflet";
import { StatusBadge } from "@/components/vehicles/status-badge";
import { useVehicle } from "@/lib/client/stores/fleet";
import { useReadings } from "./use-readings";
import type { Hit } from "./vehicle-layer-scene";

/** Names what is under the pointer. React writes text nodes: nothing a driver typed becomes HTML. */
export function VehicleHint({ hint }: { hint: Hit }) {
  const map = useMap();
  const { documentElement } = document;
  return createPortal(
    <div
      dir={documentElement.dir}
      style={{ left: hint.x, top: hint.y - hint.radius }}
      className="pointer-events-none absolute z-[460] -translate-x-1/2 -translate-y-full pb-1.5"
    >
      <div className="rounded-lg border border-border bg-surface px-2.5 py-1.5 text-xs whitespace-nowrap text-foreground shadow-lg">
        {hint.kind === "vehicle" ? (
          <VehicleWords vehicleId={hint.vehicleId} />
        ) : (
          <ClusterWords count={hint.cluster.count} />
        )}
      </div>
    </div>,
    map.getContainer(),
  );
}

function VehicleWords({ vehicleId }: { vehicleId: string }) {
  const { speed } = useReadings();
  const vehicle = useVehicle(vehicleId);
  if (!vehicle) return null;
  return (
    <span className="flex items-center gap-2.5 tabular-nums">
      <bdi className="font-semibold">{vehicle.plateNumber}</bdi>
      <StatusBadge status={vehicle.status} page={vehicle.driverPage} />
      {vehicle.status === "moving" && vehicle.fix?.speed != null && speed(vehicle.fix.speed)}
    </span>
  );
}

function ClusterWords({ count }: { count: number }) {
  const t = useTranslations("map");
  return t("cluster", { count });
}
