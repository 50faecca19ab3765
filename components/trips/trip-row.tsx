"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Ref, useEffect, useRef } from "react";
import { Clip } from "@/components/ui/clip";
import { useTrip } from "@/lib/client/stores/trips";
import type { TripView } from "@/lib/domain/trip-view";
import { TripActions } from "./trip-actions";
import { TripArrival } from "./trip-arrival";
import { TripAsk } from "./trip-ask";
import { TripDue } from "./trip-due";
import { tripGrid, wideOnly } from "./trip-grid";
import { TripNextStop } from "./trip-next-stop";
import { TripProgress } from "./trip-progress";
import { TripStatusBadge } from "./trip-status-badge";
import { TripRoute } from "./trip-title";
import { useWatched } from "./use-watched";

export type TripRowProps = {
  /** Measures it. */
  ref: Ref<HTMLElement>;
  trip: TripView;
  index: number;
  top: number;
  isActive: boolean;
  onActive: () => void;
};

/** One trip as a row of the table, live while it is in sight. */
export function TripRow({ ref, trip: listed, index, top, isActive, onActive }: TripRowProps) {
  const t = useTranslations("trips.list");
  const trip = useTrip(listed.id) ?? listed;
  const link = useRef<HTMLAnchorElement>(null);
  useWatched(trip);
  useEffect(() => {
    if (isActive) link.current?.focus({ preventScroll: true });
  }, [isActive]);
  const asks = trip.status === "ongoing" && trip.completionAskedAt !== null;
  return (
    <tr
      ref={ref as Ref<HTMLTableRowElement>}
      aria-rowindex={index + 2}
      data-index={index}
      data-trip={trip.id}
      style={{ transform: `translateY(${top}px)` }}
      className={`absolute inset-x-0 top-0 min-h-15 border-b border-border py-2 text-sm hover:bg-raised ${tripGrid} ${asks ? "bg-attention/10" : ""}`}
    >
      <td>
        <TripStatusBadge status={trip.status} />
      </td>
      <td className="min-w-0">
        <Link
          ref={link}
          href={`/trips/${trip.id}`}
          // A list that is scrolled would fetch every page it passes.
          prefetch={false}
          onFocus={onActive}
          className="block truncate font-medium hover:underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {trip.name ? <Clip>{trip.name}</Clip> : <TripRoute trip={trip} />}
        </Link>
        {trip.name && (
          <span className="block truncate text-xs text-muted">
            <TripRoute trip={trip} />
          </span>
        )}
      </td>
      <td className="min-w-0">
        <Clip className="tabular-nums">{trip.vehicle.plateNumber}</Clip>
        <span className="block text-xs text-muted xl:hidden">
          <Clip>{trip.driver?.name ?? t("noDriver")}</Clip>
        </span>
      </td>
      <td className={`min-w-0 truncate ${wideOnly}`}>
        {trip.driver ? (
          <Clip>{trip.driver.name}</Clip>
        ) : (
          <span className="text-muted">{t("noDriver")}</span>
        )}
      </td>
      <td className="min-w-0">
        <TripDue trip={trip} />
      </td>
      {asks ? (
        <td colSpan={3} className="col-span-2 min-w-0 xl:col-span-3">
          <TripAsk trip={trip} />
        </td>
      ) : (
        <>
          <td className="min-w-0">
            <TripProgress trip={trip} />
          </td>
          <td className="min-w-0">
            <TripArrival trip={trip} />
          </td>
          <td className={`min-w-0 ${wideOnly}`}>
            <TripNextStop trip={trip} />
          </td>
        </>
      )}
      <td className="relative z-[1] justify-self-end">
        <TripActions trip={trip} />
      </td>
    </tr>
  );
}
