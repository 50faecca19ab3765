"use client";

import { useTranslations } from "next-intl";
import { useFleetZone } from "@/components/shell/use-fleet-zone";
import { ErrorNote } from "@/components/ui/error-note";
import { ImportColumns } from "./import-columns";
import { ImportResult } from "./import-result";
import { ImportSource } from "./import-source";
import { useImport } from "./use-import";

/** From a file to trips: choose it, see what every row would make, make them all. */
export function ImportTrips({ onDone }: { onDone: () => void }) {
  const t = useTranslations("trips.import");
  const zone = useFleetZone();
  const { check, importAll, startOver, checked, problem, isBusy, error } = useImport(zone, onDone);
  return (
    <div className="grid gap-4">
      {!checked && <ImportSource isBusy={isBusy} onSource={check} />}
      {isBusy && <Progress words={t(checked ? "importing" : "checking")} />}
      {problem && <ErrorNote>{t(`problems.${problem}`)}</ErrorNote>}
      {error && <ErrorNote>{error}</ErrorNote>}
      {checked ? (
        <ImportResult
          checked={checked}
          zone={zone}
          isBusy={isBusy}
          onImport={() => void importAll(checked)}
          onStartOver={startOver}
        />
      ) : (
        <ImportColumns zone={zone} />
      )}
    </div>
  );
}

/** Work of unknown length: said in words, and moving. */
function Progress({ words }: { words: string }) {
  return (
    <div role="status" className="grid gap-1.5 text-sm text-muted">
      {words}
      <span aria-hidden className="h-1 overflow-hidden rounded-full bg-raised">
        <span className="block h-full w-full animate-pulse rounded-full bg-accent" />
      </span>
    </div>
  );
}
