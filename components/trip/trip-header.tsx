"use client";

import { ArrowLeft, Clock, MessageSquare, Truck, User } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { WriteTo } from "@/components/messages/write-to";
import { TripStatusBadge } from "@/components/trips/trip-status-badge";
import { Badge } from "@/components/ui/badge";
import type { TripView } from "@/lib/domain/trip-view";
import { ExportMenu } from "./export-menu";
import { ShareButton } from "./share-button";
import { TripCommands } from "./trip-commands";
import { TripTitle } from "./trip-title";

/** What the trip is, who drives it in what, and what can be done with it. */
export function TripHeader({ trip }: { trip: TripView }) {
  const t = useTranslations("trip");
  const { vehicle, driver, status, delayedAt } = trip;
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-border bg-surface px-4 py-2.5">
      <Link
        href="/trips"
        aria-label={t("back")}
        className="-ms-2 inline-flex size-10 shrink-0 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-foreground pointer-coarse:size-11"
      >
        <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
      </Link>
      <div className="min-w-0 flex-1 basis-64">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 text-lg leading-snug font-semibold break-words">
            <TripTitle trip={trip} />
          </h1>
          <TripStatusBadge status={status} />
          {delayedAt && status === "ongoing" && (
            <Badge tone="attention">
              <Clock aria-hidden />
              {t("delayed")}
            </Badge>
          )}
        </div>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
          <Link
            href={`/map?vehicle=${vehicle.id}`}
            title={t("showOnMap")}
            className="inline-flex items-center gap-1.5 text-foreground underline decoration-border underline-offset-4 hover:decoration-foreground"
          >
            <Truck aria-hidden className="size-4 text-muted" />
            <bdi>{vehicle.plateNumber}</bdi>
          </Link>
          <span className="inline-flex items-center gap-1.5">
            <User aria-hidden className="size-4" />
            {driver ? <bdi>{driver.name}</bdi> : t("noDriver")}
          </span>
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <span className="contents max-sm:hidden">
          <ConnectionIndicator />
        </span>
        {driver && (
          <WriteTo to={{ userIds: [driver.id] }}>
            <MessageSquare aria-hidden />
            {t("writeDriver")}
          </WriteTo>
        )}
        <ExportMenu trip={trip} />
        <ShareButton trip={trip} />
        <TripCommands trip={trip} />
      </div>
    </header>
  );
}
