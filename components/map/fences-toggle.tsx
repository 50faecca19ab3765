"use client";

import { Hexagon } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { toggleGeofences, useShowsGeofences } from "@/lib/client/stores/map-layers";

/** Shows the geofences on the live map, or hides them. */
export function FencesToggle() {
  const t = useTranslations("map.controls");
  const isShown = useShowsGeofences();
  return (
    <div className="pointer-events-auto overflow-hidden rounded-xl border border-border bg-surface shadow-md">
      <IconButton
        label={t("geofences")}
        aria-pressed={isShown}
        className="rounded-none aria-pressed:text-accent"
        onClick={toggleGeofences}
      >
        <Hexagon />
      </IconButton>
    </div>
  );
}
