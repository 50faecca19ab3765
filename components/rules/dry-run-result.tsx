"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useReadings } from "@/components/map/use-readings";
import { sumUp } from "@/lib/client/dry-run-sum";
import { fleet } from "@/lib/client/stores/fleet";
import { DryRunChart } from "./dry-run-chart";
import type { Trial } from "./use-dry-run";

const WORST = 10;

/** How often it would have fired beside the rule in force: in all, by day, by vehicle. */
export function DryRunResult({ trial: { answers, days, isRunning } }: { trial: Trial }) {
  const t = useTranslations("rules.dryRun");
  const { count } = useReadings();
  const sum = useMemo(() => sumUp(answers, days), [answers, days]);
  return (
    <div className="grid gap-4">
      <p className="text-sm tabular-nums" role="status">
        {sum.fixes === 0 && !isRunning
          ? t("noFixes")
          : t("sum", { would: sum.would, now: sum.now })}
      </p>
      <DryRunChart days={sum.byDay} />
      {sum.byVehicle.length > 0 && (
        <table className="w-full text-sm tabular-nums">
          <caption className="sr-only">{t("byVehicle")}</caption>
          <thead className="text-xs text-muted">
            <tr>
              {(["vehicle", "would", "now"] as const).map((column) => (
                <th key={column} scope="col" className="pb-1 text-end font-medium first:text-start">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sum.byVehicle.slice(0, WORST).map(({ vehicleId, would, now }) => (
              <tr key={vehicleId} className="[&>td]:border-t [&>td]:border-border [&>td]:py-1.5">
                <td>
                  <Link href={`/vehicles/${vehicleId}`} className="hover:underline">
                    <bdi>{fleet.vehicles.get(vehicleId)?.plateNumber ?? "–"}</bdi>
                  </Link>
                </td>
                <td className="text-end">{count(would)}</td>
                <td className="text-end text-muted">{count(now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sum.byVehicle.length > WORST && (
        <p className="text-xs text-muted">{t("more", { count: sum.byVehicle.length - WORST })}</p>
      )}
    </div>
  );
}
