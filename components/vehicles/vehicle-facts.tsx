"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useReadings } from "@/components/map/use-readings";
import { Card } from "@/components/ui/card";
import { useVehicle } from "@/lib/client/stores/fleet";
import type { VehicleView } from "@/lib/domain/vehicle";
import { Age } from "./age";

/** What the newest fix says, live; what it does not say is said to be unknown. */
export function VehicleFacts({ vehicle }: { vehicle: VehicleView }) {
  const t = useTranslations("vehicles.detail");
  const unknown = useTranslations("map")("unknown");
  const { speed, percent, kilometres } = useReadings();
  const live = useVehicle(vehicle.id);
  const { fuelLevel, battery, ignition } = live ?? vehicle;
  const fix = live ? live.fix : vehicle.location;
  const { odometer } = vehicle;
  return (
    <Card title={t("status")}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 text-sm sm:grid-cols-3">
        <Fact label={t("lastFix")}>
          <Age at={fix ? new Date(fix.recordedAt).getTime() : null} />
        </Fact>
        <Fact label={t("speed")}>{speed(fix?.speed ?? null)}</Fact>
        <Fact label={t("ignition")}>
          {ignition === null ? unknown : t(ignition ? "on" : "off")}
        </Fact>
        <Fact label={t("fuel")}>{percent(fuelLevel)}</Fact>
        <Fact label={t("battery")}>{percent(battery)}</Fact>
        <Fact label={t("odometer")}>
          {odometer === null ? unknown : kilometres(odometer / 1000)}
        </Fact>
      </dl>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="mt-0.5 font-medium tabular-nums">{children}</dd>
    </div>
  );
}
