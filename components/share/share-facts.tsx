"use client";

import { MapPin, Truck, User, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useReadings } from "@/components/map/use-readings";
import { useServerNow } from "@/lib/client/stores/clock";
import { STALE_AFTER_MS } from "@/lib/client/stores/stale";
import type { SharedTripView } from "@/lib/domain/trip-view";

/** Who comes, in what, to where, and how old its position is. */
export function ShareFacts({ view, isLost }: { view: SharedTripView; isLost: boolean }) {
  const t = useTranslations("share.page");
  const { driver, plateNumber, stop } = view;
  return (
    <>
      {view.status === "on-the-way" && <PositionAge view={view} isLost={isLost} />}
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

function PositionAge({ view, isLost }: { view: SharedTripView; isLost: boolean }) {
  const t = useTranslations("share.page");
  const { age } = useReadings();
  const now = useServerNow();
  if (isLost) {
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-attention">
        <WifiOff aria-hidden className="size-4" />
        {t("lost")}
      </p>
    );
  }
  if (!view.position) return <p className="text-sm text-muted">{t("noPosition")}</p>;
  if (now === 0) return null;
  const silence = now - Date.parse(view.position.recordedAt);
  const isLive = silence <= STALE_AFTER_MS;
  return (
    <p className="flex items-center gap-2 text-sm tabular-nums">
      <span
        aria-hidden
        className={`size-2 rounded-full ${isLive ? "bg-moving" : "bg-attention"}`}
      />
      {isLive ? (
        <>
          <span className="font-medium">{t("live")}</span>
          <span className="text-muted">{age(silence)}</span>
        </>
      ) : (
        t("position", { age: age(silence) })
      )}
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
