"use client";

import { ArrowLeft, MapPin } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { VehicleCrossings } from "@/components/geofences/vehicle-crossings";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { VehicleDetectors } from "@/components/rules/vehicle-detectors";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { rest } from "@/lib/client/rest";
import { useVehicle } from "@/lib/client/stores/fleet";
import type { VehicleView } from "@/lib/domain/vehicle";
import { ArchiveVehicle } from "./archive-vehicle";
import { AssignDriver, type DriverOption } from "./assign-driver";
import { DeviceKey } from "./device-key";
import { EditVehicleDialog } from "./edit-vehicle-dialog";
import { PositionHistory } from "./position-history";
import { SignOnCode } from "./sign-on-code";
import { StatusBadge } from "./status-badge";
import { VehicleFacts } from "./vehicle-facts";

type Props = { vehicle: VehicleView; drivers: DriverOption[]; isAdmin: boolean };

/** One vehicle: how it stands, who drives it, what reports for it, where it was. */
export function VehicleDetail({ vehicle, drivers, isAdmin }: Props) {
  const t = useTranslations("vehicles");
  // Live as soon as the snapshot is here; until then as the page was loaded.
  const { plateNumber, name, status, driver, driverPage } = useVehicle(vehicle.id) ?? vehicle;
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-1 gap-4 p-4 md:p-6">
      <header className="flex flex-wrap items-center gap-3">
        <Button asChild variant="ghost" className="-ms-2">
          <Link href="/vehicles">
            <ArrowLeft aria-hidden className="rtl:-scale-x-100" />
            {t("detail.back")}
          </Link>
        </Button>
        <div className="flex basis-full flex-wrap items-center gap-3 md:basis-auto">
          <h1 className="text-lg font-semibold">
            <bdi>{plateNumber}</bdi>
          </h1>
          <StatusBadge status={status} page={driverPage} />
          {name && <bdi className="text-sm text-muted">{name}</bdi>}
        </div>
        <div className="flex flex-wrap items-center gap-2 md:ms-auto">
          <ConnectionIndicator />
          {isAdmin && <EditVehicleDialog vehicle={vehicle} />}
          <Button asChild>
            <Link href={`/map?vehicle=${vehicle.id}`}>
              <MapPin aria-hidden />
              {t("detail.showOnMap")}
            </Link>
          </Button>
        </div>
      </header>
      <ConnectionEnded />
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
        <VehicleFacts vehicle={vehicle} />
        <Card title={t("driver.title")} text={t("driver.text")}>
          <AssignDriver
            key={driver?.id}
            plateNumber={plateNumber}
            driver={driver}
            drivers={drivers}
            onAssign={(driverId) => rest("PATCH", `/api/vehicles/${vehicle.id}`, { driverId })}
          />
        </Card>
        <SignOnCode vehicleId={vehicle.id} plateNumber={plateNumber} />
        {isAdmin && (
          <>
            <Card title={t("key.vehicleTitle")} text={t("key.vehicleText")}>
              <DeviceKey owner={`/api/vehicles/${vehicle.id}`} />
            </Card>
            {driver && (
              <Card title={t("key.userTitle")} text={t("key.userText", { driver: driver.name })}>
                <DeviceKey key={driver.id} owner={`/api/users/${driver.id}`} />
              </Card>
            )}
          </>
        )}
      </div>
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
        <VehicleDetectors vehicleId={vehicle.id} />
        <VehicleCrossings vehicleId={vehicle.id} />
      </div>
      <PositionHistory vehicleId={vehicle.id} />
      {isAdmin && <ArchiveVehicle id={vehicle.id} plateNumber={plateNumber} />}
    </div>
  );
}
