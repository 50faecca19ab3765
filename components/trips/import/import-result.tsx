"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import type { ImportRow } from "@/lib/domain/trip-view";
import { ImportTable } from "./import-table";
import type { Checked } from "./use-import";

type Props = {
  checked: Checked;
  zone: string;
  isBusy: boolean;
  onImport: () => void;
  onStartOver: () => void;
};

/** What is wrong with the file as a whole: its heading, or where reading it had to end. */
const isOfFile = ({ row, issues }: ImportRow) =>
  row === 1 || issues.some(({ field }) => field === "file");

/** What the import would do, and the button that does it once no row is wrong. */
export function ImportResult({ checked, zone, isBusy, onImport, onStartOver }: Props) {
  const t = useTranslations("trips.import");
  const { rows, valid, invalid } = checked.preview;
  const ofFile = rows
    .filter(isOfFile)
    .flatMap(({ row, issues }) => issues.map((issue) => ({ row, ...issue })));
  const ofTrips = rows.filter((row) => !isOfFile(row));
  const isReady = invalid === 0 && valid > 0;
  return (
    <>
      <div role="status" className="grid gap-1 text-sm">
        {checked.name && <bdi className="font-medium">{checked.name}</bdi>}
        <p className="flex items-start gap-2">
          {isReady ? (
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-moving" />
          ) : (
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-attention" />
          )}
          <span className="tabular-nums">
            {isReady ? t("ready", { count: valid }) : t("notReady", { valid, invalid })}
          </span>
        </p>
      </div>
      {ofFile.map(({ row, field, message }) => (
        <ErrorNote key={`${row} ${field} ${message}`}>
          <span className="font-medium">{t("at", { row, field })}</span> <bdi>{message}</bdi>
        </ErrorNote>
      ))}
      {ofTrips.length > 0 && <ImportTable rows={ofTrips} zone={zone} />}
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap justify-end gap-2 border-t border-border bg-surface px-5 py-3">
        <Button disabled={isBusy} onClick={onStartOver}>
          {t("another")}
        </Button>
        <Button variant="primary" disabled={isBusy || !isReady} onClick={onImport}>
          {t("import", { count: isReady ? valid : 0 })}
        </Button>
      </div>
    </>
  );
}
