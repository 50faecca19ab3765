"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { StatusBadge } from "@/components/vehicles/status-badge";
import { fleet, useFleetRevision } from "@/lib/client/stores/fleet";
import { search, sortByPlate } from "@/lib/client/stores/fleet-list";

const MOST_FOUND = 20;

type Props = {
  ref?: RefObject<HTMLInputElement | null>;
  /** Else it asks for any vehicle. */
  label?: string;
  placeholder?: string;
  /** What it shows while nobody is typing. */
  chosen?: string | undefined;
  /** Those it does not offer. */
  isLeftOut?: (vehicleId: string) => boolean;
  onChoose: (vehicleId: string) => void;
};

/** Any vehicle by its plate, name or driver. */
export function VehicleSearch({ isLeftOut, onChoose, chosen = "", ...field }: Props) {
  const t = useTranslations("trips.new.vehicle");
  const [text, setText] = useState<string | null>(null);
  const { ref, label = t("search"), placeholder = label } = field;
  useFleetRevision();
  const found = search(sortByPlate(fleet.vehicles.values()), text ?? "").filter(
    ({ id }) => !isLeftOut?.(id),
  );
  return (
    <div className="relative">
      <Search
        aria-hidden
        className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-muted"
      />
      <Combobox
        {...(ref && { ref })}
        value={text ?? chosen}
        onValueChange={setText}
        onBlur={() => setText(null)}
        aria-label={label}
        placeholder={placeholder}
        className={chosen ? "ps-9 pe-10" : "ps-9"}
        note={found.length === 0 ? t("notFound") : undefined}
        options={found.slice(0, MOST_FOUND).map(({ id, plateNumber, name, driver, status }) => ({
          id,
          label: plateNumber,
          content: (
            <>
              <bdi className="shrink-0 font-medium tabular-nums">{plateNumber}</bdi>
              <bdi className="min-w-0 truncate text-muted">
                {[name, driver?.name].filter(Boolean).join(" · ")}
              </bdi>
              <span className="ms-auto">
                <StatusBadge status={status} />
              </span>
            </>
          ),
        }))}
        onChoose={({ id }) => {
          setText(null);
          onChoose(id);
        }}
      />
    </div>
  );
}
