"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { rest } from "@/lib/client/rest";
import { fleet, useFleetLoaded, useFleetRevision, useVehicle } from "@/lib/client/stores/fleet";
import { DeviceKey } from "./device-key";
import { FirstStep } from "./first-step";
import { VehicleForm } from "./vehicle-form";

/**
 * Three live steps for an admin whose fleet has no fix yet and at most one vehicle: add it,
 * connect a device, see the first fix arrive. Renders nothing for everyone else's fleet; once
 * begun it stays until left, so that its end is seen.
 */
export function FirstSteps({ className = "" }: { className?: string }) {
  const t = useTranslations("vehicles.firstSteps");
  const isLoaded = useFleetLoaded();
  useFleetRevision();
  const [isBegun, setBegun] = useState(false);
  const [isLeft, setLeft] = useState(false);
  const [first] = fleet.vehicles.values();
  const vehicle = useVehicle(first?.id ?? null);
  const isNew = isLoaded && fleet.vehicles.size <= 1 && !first?.fix;
  if (isNew && !isBegun) setBegun(true);
  if (!isBegun || isLeft) return null;

  const hasFix = Boolean(vehicle?.fix);
  return (
    <section
      aria-labelledby="first-steps"
      className={`max-w-lg overflow-y-auto rounded-xl border border-border bg-surface p-5 shadow-sm ${className}`}
    >
      <h2 id="first-steps" className="mb-4 text-base font-semibold">
        {t("title")}
      </h2>
      <ol className="grid gap-5">
        <FirstStep number={1} title={t("add")} text={t("addText")} isDone={Boolean(vehicle)}>
          {!vehicle && (
            <VehicleForm
              submitLabel={t("add")}
              onSubmit={(fields) => rest("POST", "/api/vehicles", fields)}
            />
          )}
        </FirstStep>
        <FirstStep number={2} title={t("connect")} text={t("connectText")} isDone={hasFix}>
          {vehicle && !hasFix && <DeviceKey owner={`/api/vehicles/${vehicle.id}`} isFirst />}
        </FirstStep>
        <FirstStep
          number={3}
          title={t("wait")}
          text={hasFix && vehicle ? t("arrived", { plate: vehicle.plateNumber }) : t("waitText")}
          isDone={hasFix}
          waiting={vehicle && !hasFix ? t("waiting") : undefined}
        >
          {hasFix && vehicle && (
            <Button asChild variant="primary">
              <Link href={`/map?vehicle=${vehicle.id}`} onClick={() => setLeft(true)}>
                {t("open")}
              </Link>
            </Button>
          )}
        </FirstStep>
      </ol>
    </section>
  );
}
