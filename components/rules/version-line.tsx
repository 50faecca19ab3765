"use client";

import { useTranslations } from "next-intl";
import { useTimes } from "@/components/trips/use-times";
import type { RuleView } from "@/lib/domain/rule";

/** Which version of a rule, by whom and when. */
export function VersionLine({ rule }: { rule: RuleView }) {
  const t = useTranslations("rules.version");
  const { clock } = useTimes();
  const { version, changedAt, changedBy } = rule;
  return (
    <p className="text-xs text-muted tabular-nums">
      {changedAt
        ? t("changed", { version, by: changedBy ?? t("nobody"), at: clock(changedAt) })
        : t("delivered")}
    </p>
  );
}
