"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { rest } from "@/lib/client/rest";
import { useVehicle } from "@/lib/client/stores/fleet";
import { ruleDrafts, useRuleDrafts } from "@/lib/client/stores/rule-drafts";
import type { RuleView } from "@/lib/domain/rule";
import { RuleEditor } from "./rule-editor";
import { RuleVersions } from "./rule-versions";
import { useRuleWords } from "./use-rule-words";
import { VersionLine } from "./version-line";

type Props = {
  vehicleId: string;
  /** Undefined while it is only being made. */
  own: RuleView | undefined;
  general: RuleView;
  isAdmin: boolean;
  onChanged: () => Promise<void>;
};

/** A vehicle's own rule: what it says, and the way back to the one for all. */
export function OwnRule({ vehicleId, own, general, isAdmin, onChanged }: Props) {
  const t = useTranslations("rules");
  const words = useRuleWords();
  const vehicle = useVehicle(vehicleId);
  const { run, isBusy, error } = useRequest();
  const draft = useRuleDrafts()[`${general.kind} ${vehicleId}`];
  const plate = vehicle?.plateNumber ?? t("own.unknown");
  const remove = () =>
    run(async () => {
      await rest("DELETE", `/api/rules/${general.kind}?vehicleId=${vehicleId}`);
      ruleDrafts.end({ kind: general.kind, vehicleId });
      toast.success(t("own.removed", { plate }));
      await onChanged();
    });
  return (
    <div className="grid gap-2 rounded-md border border-border p-3 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={`/vehicles/${vehicleId}`} className="font-medium hover:underline">
          <bdi>{plate}</bdi>
        </Link>
        {own && (
          <>
            <span>{words.sentence(own.kind, own.thresholds)}</span>
            <Badge tone={own.enabled ? "ok" : "neutral"}>{t(own.enabled ? "on" : "off")}</Badge>
          </>
        )}
      </div>
      {own && (
        <div className="flex flex-wrap items-center gap-2">
          <VersionLine rule={own} />
          <div className="ms-auto flex flex-wrap gap-2">
            <RuleVersions kind={own.kind} vehicleId={vehicleId} />
            {isAdmin && (
              <Button variant="ghost" disabled={isBusy} onClick={() => void remove()}>
                {t("own.remove")}
              </Button>
            )}
            {!draft && (
              <Button onClick={() => ruleDrafts.begin(own, vehicleId)}>
                {t(isAdmin ? "change" : "try")}
              </Button>
            )}
          </div>
        </div>
      )}
      {error && <ErrorNote>{error}</ErrorNote>}
      {draft && (
        <RuleEditor
          draft={draft}
          rule={own ?? general}
          except={[]}
          isAdmin={isAdmin}
          onChanged={onChanged}
        />
      )}
    </div>
  );
}
