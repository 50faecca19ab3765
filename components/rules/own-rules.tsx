"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { VehicleSearch } from "@/components/trips/vehicle-search";
import { Button } from "@/components/ui/button";
import { ruleDrafts, useRuleDrafts } from "@/lib/client/stores/rule-drafts";
import type { RuleView } from "@/lib/domain/rule";
import { OwnRule } from "./own-rule";

type Props = {
  general: RuleView;
  own: readonly RuleView[];
  isAdmin: boolean;
  onChanged: () => Promise<void>;
};

/** Vehicles that go by a rule of their own, and a way to give one to another. */
export function OwnRules({ general, own, isAdmin, onChanged }: Props) {
  const t = useTranslations("rules.own");
  const [isAdding, setAdding] = useState(false);
  const drafts = Object.values(useRuleDrafts()).flatMap(({ kind, vehicleId }) =>
    kind === general.kind && vehicleId !== null ? vehicleId : [],
  );
  const vehicleIds = new Set([...own.flatMap(({ vehicleId }) => vehicleId ?? []), ...drafts]);
  return (
    <section className="grid gap-3 border-t border-border pt-3">
      {vehicleIds.size > 0 && <h3 className="text-sm font-semibold">{t("title")}</h3>}
      {[...vehicleIds].map((vehicleId) => (
        <OwnRule
          key={vehicleId}
          vehicleId={vehicleId}
          own={own.find((rule) => rule.vehicleId === vehicleId)}
          general={general}
          isAdmin={isAdmin}
          onChanged={onChanged}
        />
      ))}
      {isAdding ? (
        <VehicleSearch
          isLeftOut={(id) => vehicleIds.has(id)}
          onChoose={(vehicleId) => {
            setAdding(false);
            ruleDrafts.begin(general, vehicleId);
          }}
        />
      ) : (
        <Button
          variant="ghost"
          className="-ms-3.5 justify-self-start"
          onClick={() => setAdding(true)}
        >
          {t(isAdmin ? "add" : "try")}
        </Button>
      )}
    </section>
  );
}
