"use client";

import { MapPin, Truck, User } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { useReadings } from "@/components/map/use-readings";
import { useServerNow } from "@/lib/client/stores/clock";
import { STALE_AFTER_MS } from "@/lib/client/stores/stale";
import type { SharedTripView } from "@/lib/domain/trip-view";

/** Who comes, in what, to where, how old its position is and how old the connection. */
export function ShareFacts({ view }: { view: SharedTripView }) {
  const t = useTranslations("share.page");
  const { driver, plateNumber, stop } = view;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ConnectionIndicator />
        {view.status === "on-the-way" && <PositionAge view={view} />}
      </div>
      <dl className="grid gap-3 border-t border-border pt-5">
        {stop.label && (
          <Fact icon={<MapPin aria-hidden />} label={t("to")}>
            {stop.label}
          </Fact>
        )}
        {driver && (
          <Fact icon={<User aria-hidden />} label={t("driver")}>
            {driver}
          </Fact>
        )}
        {plateNumber && (
          <Fact icon={<Truck aria-hidden />} label={t("plate")}>
            {plateNumber}
          </Fact>
        )}
      </dl>
    </>
  );
}

function PositionAge({ view: { position } }: { view: SharedTripView }) {
  const t = useTranslations("share.page");
  const { age } = useReadings();
  const now = useServerNow();
  if (!position) return <p className="text-sm text-muted">{t("noPosition")}</p>;
  if (now === 0) return null;
  const silence = now - Date.parse(position.recordedAt);
  return (
    <p
      className={`text-sm tabular-nums ${silence > STALE_AFTER_MS ? "text-attention" : "text-muted"}`}
    >
      {t("position", { age: age(silence) })}
    </p>
  );
}

type FactProps = { icon: ReactNode; label: string; children: ReactNode };

function Fact({ icon, label, children }: FactProps) {
  return (
    <div className="relative ps-8">
      <dt className="text-xs text-muted [&_svg]:absolute [&_svg]:inset-y-0 [&_svg]:start-0 [&_svg]:my-auto [&_svg]:size-5">
        {icon}
        {label}
      </dt>
      <dd className="font-medium break-words">
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
