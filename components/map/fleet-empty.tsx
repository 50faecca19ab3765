"use client";

import { Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { FirstSteps } from "@/components/vehicles/first-steps";
import { fleet, useFleetLoaded, useFleetRevision } from "@/lib/client/stores/fleet";
import type { Role } from "@/lib/domain/user";

/** What to do while there is nothing to see: an admin's first steps, or whom to ask. */
export function FleetEmpty({ role }: { role: Role }) {
  const t = useTranslations("map.empty");
  const isLoaded = useFleetLoaded();
  useFleetRevision();
  if (role === "admin") return <FirstSteps className="pointer-events-auto max-h-full" />;
  if (!isLoaded || fleet.vehicles.size > 0) return null;
  return (
    <div className="pointer-events-auto max-w-md rounded-xl border border-border bg-surface shadow-md">
      <EmptyState icon={Truck} title={t("title")} text={t("ask")} />
    </div>
  );
}
