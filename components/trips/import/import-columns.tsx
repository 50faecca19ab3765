"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { fleet } from "@/lib/client/stores/fleet";
import { sortByPlate } from "@/lib/client/stores/fleet-list";
import { MOST_ROWS } from "@/lib/domain/import-table";
import { addDays, dateAt } from "@/lib/domain/local-day";
import { download, templateCsv } from "./template";

const columns = ["plate", "driver", "name", "origin", "destination", "stops", "time"] as const;

const names: Record<(typeof columns)[number], string> = {
  plate: "plate",
  driver: "driver_email",
  name: "name",
  origin: "origin, origin_lat, origin_lng",
  destination: "destination, destination_lat, destination_lng",
  stops: "stops",
  time: "scheduled_at",
};

/** What is to be typed as it stands. */
const code = (text: ReactNode) => (
  <code dir="ltr" className="rounded bg-raised px-1 text-xs whitespace-nowrap text-foreground">
    {text}
  </code>
);

/** What the columns mean, and a file to start from. */
export function ImportColumns({ zone }: { zone: string }) {
  const t = useTranslations("trips.import");
  const save = () => {
    const plates = sortByPlate(fleet.vehicles.values()).map(({ plateNumber }) => plateNumber);
    const tomorrow = addDays(dateAt(Date.now(), zone), 1);
    download("trips-template.csv", templateCsv(plates, tomorrow));
  };
  return (
    <section className="grid gap-3 border-t border-border pt-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-sm font-semibold">{t("columns.title")}</h3>
        <Button onClick={save}>
          <Download aria-hidden />
          {t("template")}
        </Button>
      </div>
      <dl className="grid gap-x-6 gap-y-2 text-sm md:grid-cols-[auto_1fr]">
        {columns.map((column) => (
          <div key={column} className="contents">
            <dt dir="ltr" className="font-mono text-xs leading-5 rtl:text-right">
              {names[column]}
            </dt>
            <dd className="text-muted max-md:mb-1.5">
              {t.rich(`columns.${column}`, { zone, code })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-muted">{t("limits", { count: MOST_ROWS })}</p>
    </section>
  );
}
