"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { VehicleSearch } from "@/components/trips/vehicle-search";
import { fenceDraft } from "@/lib/client/stores/fence-draft";
import { fleet, useFleetRevision } from "@/lib/client/stores/fleet";

type Props = { vehicleIds: readonly string[] | null; error?: string | undefined };

/** Whom the fence concerns: every vehicle, or the chosen ones. */
export function VehiclesField({ vehicleIds, error }: Props) {
  const t = useTranslations("geofences.form");
  useFleetRevision();
  const set = (next: readonly string[] | null) => fenceDraft.change({ vehicleIds: next });
  const plateOf = (id: string) => fleet.vehicles.get(id)?.plateNumber ?? t("unknownVehicle");
  return (
    <fieldset className="grid min-w-0 gap-1" data-wrong={error ? "" : undefined}>
      <legend className="mb-0.5 text-sm font-medium">{t("vehicles")}</legend>
      {(["every", "chosen"] as const).map((choice) => (
        <label
          key={choice}
          className="flex min-h-9 items-center gap-2.5 text-sm pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name="fence-vehicles"
            checked={(choice === "every") === (vehicleIds === null)}
            onChange={() => set(choice === "every" ? null : [])}
            className="size-4 accent-accent"
          />
          {t(choice)}
        </label>
      ))}
      {vehicleIds && (
        <div className="mt-1 grid gap-2">
          <ul className="flex flex-wrap gap-1.5 empty:hidden">
            {vehicleIds.map((id) => (
              <li key={id}>
                <button
                  type="button"
                  aria-label={t("removeVehicle", { plate: plateOf(id) })}
                  onClick={() => set(vehicleIds.filter((one) => one !== id))}
                  className="inline-flex min-h-8 items-center gap-1 rounded-full border border-border bg-raised ps-3 pe-2 text-xs pointer-coarse:min-h-11"
                >
                  <bdi className="tabular-nums">{plateOf(id)}</bdi>
                  <X aria-hidden className="size-3.5" />
                </button>
              </li>
            ))}
          </ul>
          <VehicleSearch
            isLeftOut={(id) => vehicleIds.includes(id)}
            onChoose={(id) => set([...vehicleIds, id])}
          />
        </div>
      )}
      {error && <p className="text-xs text-emergency">{error}</p>}
    </fieldset>
  );
}
