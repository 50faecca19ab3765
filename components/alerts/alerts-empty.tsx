"use client";

import { BellRing, History, SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type AlertFilter, usualFilter, writeFilter } from "@/lib/client/alert-filter";

type Props = { filter: AlertFilter; onChange: (change: Partial<AlertFilter>) => void };

/** Nothing to show: nothing that needs anybody, nothing over yet, or nothing the filter lets through. */
export function AlertsEmpty({ filter, onChange }: Props) {
  const t = useTranslations("alerts");
  const { tab } = filter;
  if (writeFilter({ ...filter, tab: "now" }) !== "") {
    return (
      <EmptyState
        icon={SearchX}
        title={t("noMatch.title")}
        text={t("noMatch.text")}
        action={
          <Button onClick={() => onChange({ ...usualFilter, tab })}>{t("noMatch.clear")}</Button>
        }
      />
    );
  }
  if (tab === "history") {
    return (
      <EmptyState icon={History} title={t("empty.historyTitle")} text={t("empty.historyText")} />
    );
  }
  return (
    <EmptyState
      icon={BellRing}
      title={t("empty.title")}
      text={t("empty.text")}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <Button asChild>
            <Link href="/rules">{t("empty.rules")}</Link>
          </Button>
          <Button asChild>
            <Link href="/geofences">{t("empty.geofences")}</Link>
          </Button>
        </div>
      }
    />
  );
}
