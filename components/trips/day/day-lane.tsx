"use client";

import { Plus, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Lane, LaneVehicle } from "./lanes";
import { TripBar } from "./trip-bar";
import type { ShownDay } from "./use-day";
import type { DayWords } from "./use-day-words";

type Props = {
  lane: Lane;
  day: ShownDay;
  now: number;
  words: DayWords;
  /** The item in this lane that Tab comes to, if it is here. */
  tabStop: string | null;
};

/** The item of a lane that plans a new trip, among those that keys move over. */
export const newTripItem = (vehicleId: string) => `new:${vehicleId}`;

/** A vehicle and its trips of the day; to screen readers a list of sentences. */
export const DayLane = memo(function DayLane({ lane, day, now, words, tabStop }: Props) {
  const t = useTranslations("trips.day");
  const { vehicle, bars, rows, conflicts } = lane;
  return (
    <li
      data-lane={vehicle.plateNumber}
      className="relative grid grid-cols-[var(--plate)_1fr] border-b border-border [contain-intrinsic-size:auto_27px] [content-visibility:auto]"
    >
      <div className="sticky start-0 z-20 flex items-center gap-1.5 border-e border-border bg-surface ps-3 text-sm max-md:ps-2">
        <bdi className="shrink-0 font-medium tabular-nums">{vehicle.plateNumber}</bdi>
        {conflicts > 0 ? (
          <span className="flex min-w-0 items-center gap-1 text-xs font-medium text-attention">
            <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
            <span className="truncate max-md:sr-only">{t("conflict")}</span>
          </span>
        ) : (
          <bdi className="min-w-0 truncate text-xs text-muted max-md:hidden">
            {vehicle.driver?.name ?? vehicle.name}
          </bdi>
        )}
        <NewTripLink vehicle={vehicle} isTabStop={tabStop === newTripItem(vehicle.id)} />
      </div>
      <div className="relative" style={{ minHeight: `calc(var(--row) * ${rows} + 2px)` }}>
        {bars.length > 0 && (
          <ul
            aria-label={t("lane", { plate: vehicle.plateNumber, count: bars.length })}
            className="absolute inset-x-0 inset-y-px"
          >
            {bars.map((bar) => (
              <TripBar
                key={bar.trip.id}
                bar={bar}
                day={day}
                now={now}
                words={words}
                isTabStop={tabStop === bar.trip.id}
              />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}, isSame);

function NewTripLink({ vehicle, isTabStop }: { vehicle: LaneVehicle; isTabStop: boolean }) {
  const t = useTranslations("trips.day");
  if (vehicle.isGone) return null;
  const label = t("newFor", { plate: vehicle.plateNumber });
  return (
    <Link
      href={`/trips/new?vehicle=${vehicle.id}`}
      prefetch={false}
      data-item={newTripItem(vehicle.id)}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
      title={label}
      className="ms-auto grid h-(--row) w-7 shrink-0 place-items-center rounded text-muted hover:bg-raised hover:text-foreground focus-visible:-outline-offset-2 pointer-coarse:w-11"
    >
      <Plus aria-hidden className="size-4" />
    </Link>
  );
}

/** Lanes are made anew with every event; only those that show something else are drawn again. */
function isSame(a: Props, b: Props): boolean {
  const [before, after] = [a.lane, b.lane];
  return (
    a.day === b.day &&
    a.words === b.words &&
    a.tabStop === b.tabStop &&
    (a.now === b.now || after.trips.length === 0) &&
    before.vehicle.plateNumber === after.vehicle.plateNumber &&
    before.vehicle.name === after.vehicle.name &&
    before.vehicle.driver?.name === after.vehicle.driver?.name &&
    before.vehicle.isGone === after.vehicle.isGone &&
    before.trips.length === after.trips.length &&
    before.trips.every((trip, index) => trip === after.trips[index])
  );
}
