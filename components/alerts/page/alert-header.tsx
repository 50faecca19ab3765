"use client";

import { ArrowLeft, Map as MapIcon, Phone, Route, Truck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Age } from "@/components/vehicles/age";
import { reveal } from "@/lib/client/stores/selection";
import type { AlertView } from "@/lib/domain/alert";
import { AlertDeeds } from "../alert-deeds";
import { AlertFacts } from "../alert-facts";
import { AlertOwner } from "../alert-owner";
import { PriorityBadge } from "../priority-badge";
import { ResolveDialog } from "../resolve-dialog";
import { useAlertName } from "../use-alert-name";

/** Which alert it is, who has it, what to do, and the way to vehicle, trip and driver. */
export function AlertHeader({ alert, userId }: { alert: AlertView; userId: string }) {
  const t = useTranslations("alerts");
  const what = useAlertName()(alert);
  const [isResolving, setResolving] = useState(false);
  const { priority, drill, openedAt, vehicle, tripId, driver } = alert;
  return (
    <header className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button asChild variant="ghost" className="-ms-2">
          <Link href="/alerts">
            <ArrowLeft aria-hidden className="rtl:-scale-x-100" />
            {t("page.back")}
          </Link>
        </Button>
        <span className="ms-auto">
          <ConnectionIndicator />
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="grid min-w-0 flex-1 basis-72 gap-1.5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <PriorityBadge priority={priority} />
            {drill && <Badge>{t("drill")}</Badge>}
            <h1 className="text-lg font-semibold break-words">{what}</h1>
            <span className="text-sm text-muted">
              <Age at={Date.parse(openedAt)} />
            </span>
          </div>
          <p className="flex flex-wrap gap-x-2 tabular-nums">
            <AlertFacts alert={alert} />
          </p>
          <p className="text-sm">
            <AlertOwner alert={alert} />
          </p>
        </div>
        <AlertDeeds alert={alert} userId={userId} onResolve={() => setResolving(true)} />
      </div>
      <div className="flex flex-wrap gap-2">
        {driver?.phone && (
          <Way
            href={`tel:${driver.phone}`}
            label={t("call", { name: driver.name, phone: driver.phone })}
          >
            <Phone aria-hidden />
            <bdi dir="ltr">{driver.phone}</bdi>
          </Way>
        )}
        {vehicle && (
          <>
            <Way href={`/map?vehicle=${vehicle.id}`} onFollow={() => reveal(vehicle.id)}>
              <MapIcon aria-hidden />
              {t("show")}
            </Way>
            <Way href={`/vehicles/${vehicle.id}`}>
              <Truck aria-hidden />
              {t("page.vehicle")}
            </Way>
          </>
        )}
        {tripId && (
          <Way href={`/trips/${tripId}`}>
            <Route aria-hidden />
            {t("page.trip")}
          </Way>
        )}
      </div>
      <ResolveDialog
        alert={alert}
        open={isResolving}
        onOpenChange={setResolving}
        onDone={() => setResolving(false)}
      />
    </header>
  );
}

type WayProps = { href: string; label?: string; onFollow?: () => void; children: ReactNode };

function Way({ href, label, onFollow, children }: WayProps) {
  return (
    <Button asChild>
      <Link href={href} aria-label={label} onClick={onFollow}>
        {children}
      </Link>
    </Button>
  );
}
