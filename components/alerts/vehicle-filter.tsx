"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { VehicleSearch } from "@/components/trips/vehicle-search";
import { IconButton } from "@/components/ui/icon-button";
import { useVehicle } from "@/lib/client/stores/fleet";

type Props = {
  ref: RefObject<HTMLInputElement | null>;
  vehicleId: string | null;
  onChange: (vehicleId: string | null) => void;
};

/** One vehicle's alerts only, by a part of its plate, name or driver. */
export function VehicleFilter({ ref, vehicleId, onChange }: Props) {
  const t = useTranslations("alerts.filters");
  const chosen = useVehicle(vehicleId);
  return (
    <div className="relative min-w-40 flex-1 md:max-w-60">
      <VehicleSearch
        ref={ref}
        label={t("vehicle")}
        placeholder={t("anyVehicle")}
        chosen={chosen?.plateNumber}
        onChoose={onChange}
      />
      {vehicleId && (
        <IconButton
          label={t("clearVehicle")}
          onClick={() => onChange(null)}
          className="absolute! end-0 top-0"
        >
          <X />
        </IconButton>
      )}
    </div>
  );
}
