"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useTimes } from "@/components/trips/use-times";
import { rest } from "@/lib/client/rest";
import type { EtaRecord } from "@/lib/domain/trip-view";

/** One line on how good predictions have been; nothing while that is not known. */
export function EtaRecordLine() {
  const t = useTranslations("trip.record");
  const format = useFormatter();
  const { duration } = useTimes();
  const [record, setRecord] = useState<EtaRecord>();
  useEffect(() => {
    let isHere = true;
    rest<{ record: EtaRecord }>("GET", "/api/eta").then(
      (answer) => isHere && setRecord(answer.record),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, []);
  if (record === undefined) return null;
  const percent = (part: number) =>
    format.number(part, { style: "percent", maximumFractionDigits: 0 });
  return (
    <p className="border-t border-border pt-3 text-xs text-muted tabular-nums">
      {record === null
        ? t("none")
        : t("line", {
            count: record.checked,
            relative: percent(record.medianRelativeError),
            absolute: duration(record.medianErrorSeconds),
            coverage: percent(record.coverage),
          })}
    </p>
  );
}
