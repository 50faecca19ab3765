import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FleetVehicle } from "@/lib/client/stores/fleet";
import { useReadings } from "./use-readings";

/** What the vehicle's newest fix says, besides where it is. */
export function PanelFacts({ vehicle }: { vehicle: FleetVehicle }) {
  const t = useTranslations("map");
  const { speed, heading, percent, metres } = useReadings();
  const { fix, fuelLevel, battery, ignition } = vehicle;
  const ignitionWord = ignition === null ? t("unknown") : ignition ? t("panel.on") : t("panel.off");
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-border bg-border">
      <Fact label={t("panel.speed")}>
        <span className="text-xl leading-7 font-semibold">{speed(fix?.speed ?? null)}</span>
      </Fact>
      <Fact label={t("panel.heading")}>
        <span className="flex items-center gap-2 leading-7 whitespace-nowrap max-md:text-sm md:text-[0.8125rem]">
          {fix?.heading != null && (
            <svg
              aria-hidden="true"
              viewBox="-8 -8 16 16"
              className="size-4 shrink-0 text-muted"
              style={{ transform: `rotate(${fix.heading}deg)` }}
            >
              <path d="M0-7.5 5.8 6.8 0 4.2-5.8 6.8Z" fill="currentColor" />
            </svg>
          )}
          {heading(fix?.heading ?? null)}
        </span>
      </Fact>
      <Fact label={t("panel.fuel")}>
        {percent(fuelLevel)}
        <Level value={fuelLevel} />
      </Fact>
      <Fact label={t("panel.battery")}>
        {percent(battery)}
        <Level value={battery} />
      </Fact>
      <Fact label={t("panel.ignition")}>{ignitionWord}</Fact>
      <Fact label={t("panel.coordinates")}>
        {fix ? (
          <>
            <span dir="ltr" className="text-xs whitespace-nowrap">
              {fix.lat.toFixed(5)}, {fix.lng.toFixed(5)}
            </span>
            {fix.accuracy !== null && (
              <span className="block text-xs font-normal text-muted">
                {t("panel.accuracy", { metres: metres(fix.accuracy) })}
              </span>
            )}
          </>
        ) : (
          t("unknown")
        )}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0 bg-surface px-3 py-2">
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="text-sm font-medium tabular-nums">{children}</dd>
    </div>
  );
}

function Level({ value }: { value: number | null }) {
  if (value === null) return null;
  return (
    <span aria-hidden className="mt-1 block h-1 overflow-hidden rounded-full bg-raised">
      <span
        className={`block h-full rounded-full ${value < 15 ? "bg-attention" : "bg-muted"}`}
        style={{ inlineSize: `${value}%` }}
      />
    </span>
  );
}
