"use client";

import { useTranslations } from "next-intl";
import type { CoverageView } from "@/lib/domain/rule";

/** For how many vehicles a detector can work now, and what the others lack. */
export function CoverageLine({ coverage: { kind, on, off } }: { coverage: CoverageView }) {
  const t = useTranslations("rules.coverage");
  return (
    <p className="text-sm tabular-nums">
      {t("on", { on, all: on + off })}
      {off > 0 && kind !== "unassigned_movement" && (
        <span className="text-muted"> {t(`off.${kind}`, { count: off })}</span>
      )}
    </p>
  );
}
