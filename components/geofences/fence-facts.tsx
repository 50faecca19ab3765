"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { fleet, useFleetRevision } from "@/lib/client/stores/fleet";
import type { GeofenceView } from "@/lib/domain/geofence";
import { useFenceWords } from "./use-fence-words";

/** What a fence is, whom it concerns, and what is an alert there. */
export function FenceFacts({ fence }: { fence: GeofenceView }) {
  const t = useTranslations("geofences.facts");
  const words = useFenceWords();
  const hours = words.hours(fence);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
      <Fact term={t("shape")}>{words.shape(fence)}</Fact>
      <Fact term={t("alerts")}>{words.alerts(fence) || t("noAlerts")}</Fact>
      <Fact term={t("speedLimit")}>{words.speedLimit(fence) || t("noSpeedLimit")}</Fact>
      <Fact term={t("hours")}>
        {hours.length === 0
          ? t("always")
          : hours.map(({ days, from, to }) => (
              <span key={days + from} className="block">
                {days} <bdi dir="ltr" className="whitespace-nowrap">{`${from} – ${to}`}</bdi>
              </span>
            ))}
      </Fact>
      <Fact term={t("vehicles")}>
        <Vehicles ids={fence.vehicleIds} />
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0 tabular-nums">{children}</dd>
    </>
  );
}

function Vehicles({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("geofences.facts");
  useFleetRevision();
  if (ids.length === 0) return t("every");
  const known = ids.flatMap((id) => fleet.vehicles.get(id) ?? []);
  return (
    <span className="flex flex-wrap gap-x-2">
      {known.map(({ id, plateNumber }) => (
        <Link key={id} href={`/vehicles/${id}`} className="hover:underline">
          <bdi>{plateNumber}</bdi>
        </Link>
      ))}
    </span>
  );
}
