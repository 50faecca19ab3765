"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { useVehicle } from "@/lib/client/stores/fleet";
import type { VehicleView } from "@/lib/domain/vehicle";
import { Age } from "./age";

/** What the newest fix says, live, each unknown said as such. */
export function VehicleFacts({ vehicle }: { vehicle: VehicleView }) {
  const t = useTranslations("vehicles.detail");
  const format = useFormatter();
  const live = useVehicle(vehicle.id);
  const { fuelLevel, battery, ignition } = live ?? vehicle;
  const fix = live ? live.fix : vehicle.location;
  const percent = (level: number | null) =>
    level === null
      ? null
      : format.number(level / 100, { style: "percent", maximumFractionDigits: 0 });
  const whole = (value: number) => format.number(value, { maximumFractionDigits: 0 });
  return (
    <Card title={t("status")}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 text-sm sm:grid-cols-3">
        <Fact label={t("lastFix")}>
          <Age at={fix ? new Date(fix.recordedAt).getTime() : null} />
        </Fact>
        <Fact label={t("speed")}>
          {fix && fix.speed !== null && t("speedValue", { speed: whole(fix.speed) })}
        </Fact>
        <Fact label={t("ignition")}>{ignition !== null && t(ignition ? "on" : "off")}</Fact>
        <Fact label={t("fuel")}>{percent(fuelLevel)}</Fact>
        <Fact label={t("battery")}>{percent(battery)}</Fact>
        <Fact label={t("odometer")}>
          {vehicle.odometer !== null &&
            t("distanceValue", { distance: whole(vehicle.odometer / 1000) })}
        </Fact>
      </dl>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const t = useTranslations("vehicles.detail");
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="mt-0.5 font-medium tabular-nums">
        {children || <span className="font-normal text-muted">{t("unknown")}</span>}
      </dd>
    </div>
  );
}
