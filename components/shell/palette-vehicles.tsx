"use client";

import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/vehicles/status-badge";
import { fleet, useFleetRevision } from "@/lib/client/stores/fleet";
import { search, sortByPlate } from "@/lib/client/stores/fleet-list";
import { paletteGroupClass, paletteItemClass } from "./palette-class";

/** More than fits one look is no help: type another letter. */
const MOST = 20;

type Props = { query: string; onChoose: (vehicleId: string) => void };

export function PaletteVehicles({ query, onChoose }: Props) {
  const t = useTranslations("shell.palette");
  useFleetRevision();
  const found = search(sortByPlate(fleet.vehicles.values()), query).slice(0, MOST);
  if (found.length === 0) return null;
  return (
    <Command.Group heading={t("vehicles")} className={paletteGroupClass}>
      {found.map(({ id, plateNumber, name, driver, driverPage, status }) => (
        <Command.Item
          key={id}
          value={id}
          onSelect={() => onChoose(id)}
          className={paletteItemClass}
        >
          <span className="font-medium">{plateNumber}</span>
          <span className="min-w-0 truncate text-muted">
            {[name, driver?.name].filter(Boolean).join(" · ")}
          </span>
          <span className="ms-auto">
            <StatusBadge status={status} page={driverPage} />
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
