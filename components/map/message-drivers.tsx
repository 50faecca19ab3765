"use client";

import type { Map as LeafletMap } from "leaflet";
import { MessageSquare } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { FleetVehicle } from "@/lib/client/stores/fleet";
import { messageDraft } from "@/lib/client/stores/message-draft";
import { inFreePart } from "./map-camera";
import { useShownVehicles } from "./use-shown-vehicles";

type Props = { map: LeafletMap; free: RefObject<HTMLElement | null> };

/** Writes to the drivers of what the map shows: what is in view, or all that is in the list. */
export function MessageDrivers({ map, free }: Props) {
  const t = useTranslations("map.controls");
  return (
    <div className="pointer-events-auto overflow-hidden rounded-xl border border-border bg-surface shadow-md">
      <DropdownMenu
        side="top"
        trigger={
          <IconButton label={t("messageDrivers")} className="rounded-none">
            <MessageSquare />
          </IconButton>
        }
      >
        <Choices map={map} free={free} />
      </DropdownMenu>
    </div>
  );
}

function Choices({ map, free }: Props) {
  const t = useTranslations("map.controls");
  const router = useRouter();
  const { vehicles } = useShownVehicles();
  const driven = vehicles.filter(({ driver }) => driver);
  const area = free.current?.getBoundingClientRect();
  const inView = area ? driven.filter(({ fix }) => fix && inFreePart(map, fix, area)) : [];
  const write = (some: FleetVehicle[]) => () => {
    messageDraft.writeTo({ vehicleIds: some.map(({ id }) => id) });
    router.push("/messages/new");
  };
  return (
    <>
      <MenuItem disabled={inView.length === 0} onSelect={write(inView)}>
        {t("driversInView", { count: inView.length })}
      </MenuItem>
      <MenuItem disabled={driven.length === 0} onSelect={write(driven)}>
        {t("driversInList", { count: driven.length })}
      </MenuItem>
    </>
  );
}
