"use client";

import { Truck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { Clip } from "@/components/ui/clip";
import { useTrip } from "@/lib/client/stores/trips";
import { TripActions } from "./trip-actions";
import { TripArrival } from "./trip-arrival";
import { TripAsk } from "./trip-ask";
import { TripDue } from "./trip-due";
import { TripNextStop } from "./trip-next-stop";
import { TripProgress } from "./trip-progress";
import type { TripRowProps } from "./trip-row";
import { TripStatusBadge } from "./trip-status-badge";
import { TripRoute } from "./trip-title";
import { useWatched } from "./use-watched";

/** One trip on a screen too narrow for a table. */
export function TripCard({ ref, trip: listed, index, top }: TripRowProps) {
  const t = useTranslations("trips.list");
  const trip = useTrip(listed.id) ?? listed;
  useWatched(trip);
  const asks = trip.status === "ongoing" && trip.completionAskedAt !== null;
  const isUnderWay = trip.status === "ongoing" && !asks;
  return (
    <li
      ref={ref as Ref<HTMLLIElement>}
      data-index={index}
      data-trip={trip.id}
      style={{ transform: `translateY(${top}px)` }}
      className="absolute inset-x-0 top-0 px-3 pt-3"
    >
      <article
        className={`relative grid gap-2 rounded-xl border border-border bg-surface p-3 text-sm ${asks ? "border-attention/40" : ""}`}
      >
        <div className="flex items-center gap-2">
          <TripStatusBadge status={trip.status} />
          <span className="ms-auto min-w-0 text-end">
            <TripDue trip={trip} />
          </span>
          <span className="relative z-[1] -my-2 -me-2">
            <TripActions trip={trip} />
          </span>
        </div>
        <div className="min-w-0">
          <Link
            href={`/trips/${trip.id}`}
            prefetch={false}
            className="block truncate text-base font-medium after:absolute after:inset-0"
          >
            {trip.name ? <Clip>{trip.name}</Clip> : <TripRoute trip={trip} />}
          </Link>
          {trip.name && (
            <span className="block truncate text-muted">
              <TripRoute trip={trip} />
            </span>
          )}
          <span className="mt-1 flex items-center gap-1.5 text-muted">
            <Truck aria-hidden className="size-3.5 shrink-0" />
            <bdi className="shrink-0 tabular-nums text-foreground">{trip.vehicle.plateNumber}</bdi>
            <bdi className="truncate">{trip.driver?.name ?? t("noDriver")}</bdi>
          </span>
        </div>
        {isUnderWay && <TripProgress trip={trip} />}
        {asks ? (
          <TripAsk trip={trip} />
        ) : (
          <dl className="grid grid-cols-[3fr_2fr] gap-3">
            <div className="min-w-0">
              <dt className="text-xs text-muted">{t("columns.arrival")}</dt>
              <dd>
                <TripArrival trip={trip} />
              </dd>
            </div>
            {isUnderWay && (
              <div className="min-w-0">
                <dt className="text-xs text-muted">{t("columns.nextStop")}</dt>
                <dd>
                  <TripNextStop trip={trip} />
                </dd>
              </div>
            )}
          </dl>
        )}
      </article>
    </li>
  );
}
