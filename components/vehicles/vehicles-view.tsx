"use client";

import { SearchX, Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { fleet, useFleetLoaded, useFleetRevision } from "@/lib/client/stores/fleet";
import { ofStatuses, search } from "@/lib/client/stores/fleet-list";
import { type VehicleStatus, vehicleStatuses } from "@/lib/domain/vehicle";
import { AddVehicleDialog } from "./add-vehicle-dialog";
import { FirstSteps } from "./first-steps";
import { VehicleTable } from "./vehicle-table";

/** The whole fleet, live, to search, filter and sort; admins add to it. */
export function VehiclesView({ isAdmin }: { isAdmin: boolean }) {
  const t = useTranslations("vehicles");
  const words = useTranslations("map.status");
  const isLoaded = useFleetLoaded();
  const revision = useFleetRevision();
  const [query, setQuery] = useState("");
  const [status, setStatus] = useState<VehicleStatus | "all">("all");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fleet is changed in place, its revision tells when
  const found = useMemo(
    () =>
      search(
        ofStatuses([...fleet.vehicles.values()], new Set(status === "all" ? [] : [status])),
        query,
      ),
    [query, status, revision],
  );
  const total = fleet.vehicles.size;

  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-3 p-4 md:px-6">
        <h1 className="text-lg font-semibold">{t("title")}</h1>
        <p className="text-sm text-muted tabular-nums" aria-live="polite">
          {isLoaded ? t("count", { count: found.length }) : t("loading")}
        </p>
        <ConnectionIndicator />
        <div className="ms-auto">{isAdmin && <AddVehicleDialog />}</div>
      </header>
      <div className="mx-4 mb-4 empty:hidden md:mx-6">
        <ConnectionEnded />
      </div>
      {isAdmin && <FirstSteps className="mx-4 mb-4 md:mx-6" />}
      {!isLoaded && <LoadingRows />}
      {isLoaded && total === 0 && !isAdmin && (
        <EmptyState icon={Truck} title={t("empty.title")} text={t("empty.dispatcher")} />
      )}
      {isLoaded && total > 0 && (
        <>
          <search className="flex gap-2 px-4 pb-3 md:px-6">
            <Input
              type="search"
              aria-label={t("search")}
              placeholder={t("search")}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              className="min-w-0 md:max-w-72"
            />
            <Select
              aria-label={t("statusFilter")}
              value={status}
              onValueChange={(value) => setStatus(value as VehicleStatus | "all")}
              options={[
                { value: "all", label: t("allStatuses") },
                ...vehicleStatuses.map((value) => ({ value, label: words(value) })),
              ]}
              className="max-w-40"
            />
          </search>
          <div className="min-h-0 flex-1 border-t border-border bg-surface">
            {found.length > 0 ? (
              <VehicleTable vehicles={found} />
            ) : (
              <EmptyState
                icon={SearchX}
                title={t("noMatch.title")}
                text={t("noMatch.text")}
                action={
                  <Button
                    onClick={() => {
                      setQuery("");
                      setStatus("all");
                    }}
                  >
                    {t("noMatch.clear")}
                  </Button>
                }
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}

function LoadingRows() {
  return (
    <div className="grid gap-3 border-t border-border bg-surface p-4 md:px-6">
      {["w-2/5", "w-3/5", "w-1/2", "w-2/3", "w-1/3"].map((width) => (
        <Skeleton key={width} className={`h-8 ${width}`} />
      ))}
    </div>
  );
}
