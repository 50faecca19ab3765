import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { type Page, rest } from "@/lib/client/rest";
import { trips } from "@/lib/client/stores/trips";
import type { ImportPreview, TripView } from "@/lib/domain/trip-view";
import { type CsvProblem, csvProblem } from "./csv-check";

/** A text under examination: what it is called, and what the import would do with it. */
export type Source = { name: string | null; csv: string };
export type Checked = Source & { preview: ImportPreview };

const path = "/api/trips/import";

/** The way of an import: choose, look at what it would do, do it. All rows or none. */
export function useImport(zone: string, onDone: () => void) {
  const t = useTranslations("trips.import");
  const { run, isBusy, error } = useRequest();
  const [checked, setChecked] = useState<Checked>();
  const [problem, setProblem] = useState<CsvProblem | null>(null);

  const check = (source: Source) => {
    const found = csvProblem(source.csv);
    setProblem(found);
    setChecked(undefined);
    if (found) return;
    void run(async () => {
      const body = { csv: source.csv, dryRun: true, timeZone: zone };
      setChecked({ ...source, preview: await rest<ImportPreview>("POST", path, body) });
    });
  };
  const importAll = ({ csv }: Checked) =>
    run(async () => {
      const body = { csv, dryRun: false, timeZone: zone };
      const { items } = await rest<Page<TripView>>("POST", path, body);
      trips.applyTrips(items);
      toast.success(t("done", { count: items.length }));
      onDone();
    });
  const startOver = () => {
    setChecked(undefined);
    setProblem(null);
  };
  return { check, importAll, startOver, checked, problem, isBusy, error };
}
