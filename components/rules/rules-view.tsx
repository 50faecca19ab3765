"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ConnectionEnded } from "@/components/map/connection-ended";
import { ConnectionIndicator } from "@/components/map/connection-indicator";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Skeleton } from "@/components/ui/skeleton";
import { ruleDrafts } from "@/lib/client/stores/rule-drafts";
import { ruleKinds } from "@/lib/domain/rule";
import { RuleCard } from "./rule-card";
import { useRules } from "./use-rules";

/** Every rule in plain words: admins change them, dispatchers read and try. */
export function RulesView({ isAdmin }: { isAdmin: boolean }) {
  const t = useTranslations("rules");
  const actions = useTranslations("shell.actions");
  const { loaded, error, reload } = useRules();
  useEffect(() => ruleDrafts.restore(), []);
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-4 p-4 md:p-6">
      <header>
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="text-lg font-semibold">{t("title")}</h1>
          <ConnectionIndicator />
        </div>
        <p className="mt-1 text-sm text-muted">{t(isAdmin ? "lead" : "leadDispatcher")}</p>
      </header>
      <ConnectionEnded />
      {error && (
        <div className="flex flex-wrap items-center gap-3">
          <ErrorNote>{error}</ErrorNote>
          <Button onClick={() => void reload()}>{actions("retry")}</Button>
        </div>
      )}
      {!loaded && !error && ruleKinds.map((kind) => <Skeleton key={kind} className="h-28" />)}
      {loaded &&
        ruleKinds.map((kind) => {
          const ofKind = loaded.rules.filter((rule) => rule.kind === kind);
          const general = ofKind.find(({ vehicleId }) => vehicleId === null);
          return (
            general && (
              <RuleCard
                key={kind}
                rule={general}
                own={ofKind.filter(({ vehicleId }) => vehicleId !== null)}
                coverage={loaded.coverage.find((one) => one.kind === kind)}
                isAdmin={isAdmin}
                onChanged={reload}
              />
            )
          );
        })}
    </div>
  );
}
