"use client";

import { EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { stopChoices } from "@/lib/domain/stop-choices";
import type { StopDeed } from "@/lib/domain/trip-input";
import type { StopView, TripView } from "@/lib/domain/trip-view";
import { StopDialog } from "./stop-dialog";
import { useStopName } from "./use-stop-name";

/** What people may say of a stop: what happened there, or what was wrong about it. */
export function StopMenu({ trip, stop }: { trip: TripView; stop: StopView }) {
  const t = useTranslations("trip.stop");
  const stopName = useStopName();
  const [deed, setDeed] = useState<StopDeed | null>(null);
  const choices = stopChoices(trip.status, stop.status);
  if (choices.length === 0 && !deed) return null;
  return (
    <>
      <DropdownMenu
        trigger={
          <button
            type="button"
            aria-label={t("menu", { stop: stopName(trip, stop.id) })}
            className="-me-2 -mt-1.5 inline-flex size-10 shrink-0 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-foreground pointer-coarse:size-11"
          >
            <EllipsisVertical aria-hidden className="size-4" />
          </button>
        }
      >
        {choices.map((choice) => (
          <MenuItem key={choice} onSelect={() => setDeed(choice)}>
            {t(`deeds.${wordOf(choice, stop)}`)}
          </MenuItem>
        ))}
      </DropdownMenu>
      {deed && <StopDialog trip={trip} stop={stop} deed={deed} onClose={() => setDeed(null)} />}
    </>
  );
}

/** A time that is known already is corrected. */
export function wordOf(deed: StopDeed, { arrivedAt, departedAt }: StopView) {
  if (deed === "arrive" && arrivedAt) return "correctArrival";
  if (deed === "depart" && departedAt) return "correctDeparture";
  return deed;
}
