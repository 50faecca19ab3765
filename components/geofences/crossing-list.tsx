"use client";

import { Hourglass, LogIn, LogOut } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import type { CrossingView } from "@/lib/domain/geofence";

const icons = { enter: LogIn, exit: LogOut, dwell: Hourglass };

type Props = { crossings: readonly CrossingView[]; of: "geofence" | "vehicle" };

/** Crossings, latest first: of a fence who went in and out, of a vehicle where. */
export function CrossingList({ crossings, of }: Props) {
  const t = useTranslations("geofences.crossings");
  const { clock } = useTimes();
  return (
    <ul className="text-sm">
      {crossings.map(({ id, kind, vehicle, geofence, driver, at }) => {
        const Icon = icons[kind];
        return (
          <li
            key={id}
            className="flex min-h-11 items-center gap-3 border-b border-border py-1.5 last:border-0"
          >
            <Icon aria-hidden className="size-4 shrink-0 text-muted rtl:-scale-x-100" />
            <span className="min-w-0 flex-1">
              <Link
                href={
                  of === "geofence"
                    ? `/vehicles/${vehicle.id}`
                    : `/geofences?selected=${geofence.id}`
                }
                className="block truncate font-medium hover:underline"
              >
                <bdi>{of === "geofence" ? vehicle.plateNumber : geofence.name}</bdi>
              </Link>
              <span className="block truncate text-xs text-muted">
                {t(`kind.${kind}`)}
                {driver && (
                  <>
                    {" · "}
                    <bdi>{driver.name}</bdi>
                  </>
                )}
              </span>
            </span>
            <time dateTime={at} className="shrink-0 text-xs text-muted tabular-nums">
              {clock(at)}
            </time>
          </li>
        );
      })}
    </ul>
  );
}
