"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ErrorNote } from "@/components/ui/error-note";
import { Skeleton } from "@/components/ui/skeleton";
import { useVehicle } from "@/lib/client/stores/fleet";
import type { LatLng } from "@/lib/domain/geo";
import { useCandidates } from "./use-candidates";
import { CandidateWords, VehicleChoice, VehicleWords } from "./vehicle-choice";
import { VehicleSearch } from "./vehicle-search";

const MOST_NEAR = 5;

type Props = {
  /** Where it has to go; null while nobody knows. */
  place: LatLng | null;
  vehicleId: string | null;
  onChoose: (vehicleId: string) => void;
  /** The one it is not to be. */
  exceptId?: string;
  error?: string | undefined;
};

/** One of the nearest free vehicles, or any other by its plate. */
export function VehiclePicker({ place, vehicleId, onChoose, exceptId, error }: Props) {
  const t = useTranslations("trips.new.vehicle");
  const group = useId();
  const candidates = useCandidates(place);
  const chosen = useVehicle(vehicleId);
  const near = candidates.items?.filter((one) => one.vehicleId !== exceptId).slice(0, MOST_NEAR);
  const isElsewhere = chosen && !near?.some((one) => one.vehicleId === chosen.id);
  return (
    <fieldset
      data-wrong={error ? "" : undefined}
      className="grid min-w-0 grid-cols-1 gap-2"
      aria-describedby={error ? `${group}-error` : undefined}
    >
      <legend className="mb-1.5 text-sm font-medium">{t("label")}</legend>
      {error && (
        <p id={`${group}-error`} className="text-xs text-emergency">
          {error}
        </p>
      )}
      <div className="grid gap-1.5">
        {isElsewhere && (
          <VehicleChoice name={group} isChosen onChoose={() => {}}>
            <VehicleWords vehicle={chosen} />
          </VehicleChoice>
        )}
        {near?.map((candidate) => (
          <VehicleChoice
            key={candidate.vehicleId}
            name={group}
            isChosen={candidate.vehicleId === vehicleId}
            onChoose={() => onChoose(candidate.vehicleId)}
          >
            <CandidateWords candidate={candidate} />
          </VehicleChoice>
        ))}
        {place && !near && !candidates.error && <Skeleton className="h-14" />}
      </div>
      {!place && !isElsewhere && <p className="text-xs text-muted">{t("needsStart")}</p>}
      {near?.length === 0 && <p className="text-xs text-muted">{t("noneFree")}</p>}
      {candidates.error && <ErrorNote>{candidates.error}</ErrorNote>}
      <VehicleSearch isLeftOut={(id) => id === exceptId} onChoose={onChoose} />
    </fieldset>
  );
}
