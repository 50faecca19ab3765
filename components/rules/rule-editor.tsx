"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { differs, type RuleDraft, ruleDrafts } from "@/lib/client/stores/rule-drafts";
import type { AlertPriority } from "@/lib/domain/alert";
import { prioritiesOf, type RuleView } from "@/lib/domain/rule";
import { DryRun } from "./dry-run";
import { ThresholdFields } from "./threshold-fields";
import { useSaveRule } from "./use-save-rule";

type Props = {
  draft: RuleDraft;
  /** The one in force. */
  rule: RuleView;
  /** Vehicles that do not go by it. */
  except: readonly string[];
  isAdmin: boolean;
  onChanged: () => Promise<void>;
};

/** A rule being changed: what it would have done last week can be seen before it holds. */
export function RuleEditor({ draft, rule, except, isAdmin, onChanged }: Props) {
  const t = useTranslations("rules");
  const { save, isBusy, error, errors } = useSaveRule(onChanged);
  const [tried, setTried] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const change = (fields: Partial<RuleDraft>) => ruleDrafts.change(draft, fields);
  const print = JSON.stringify(draft.thresholds);
  const isNewer = rule.version !== draft.version;
  const isUntried = print !== JSON.stringify(rule.thresholds) && tried !== print;
  return (
    <form
      noValidate
      aria-label={t("editor.label", { kind: t(`kinds.${draft.kind}`) })}
      className="grid gap-4 rounded-md bg-background p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isUntried) setAsking(true);
        else save(draft);
      }}
    >
      {isNewer && (
        <div className="grid justify-items-start gap-2">
          <ErrorNote>{t("editor.newer", { by: rule.changedBy ?? t("version.nobody") })}</ErrorNote>
          <Button onClick={() => ruleDrafts.begin(rule, draft.vehicleId)}>
            {t("editor.takeNewer")}
          </Button>
        </div>
      )}
      <label className="flex min-h-9 items-center gap-2.5 text-sm font-medium pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={draft.enabled}
          onChange={(event) => change({ enabled: event.target.checked })}
          className="size-4 accent-accent"
        />
        {t("editor.enabled")}
      </label>
      <ThresholdFields
        draft={draft}
        errors={errors}
        onChange={(thresholds) => change({ thresholds })}
      />
      <div className="sm:max-w-56">
        <Field label={t("editor.priority")}>
          {(control) => (
            <Select
              {...control}
              value={draft.priority}
              onValueChange={(value) => change({ priority: value as AlertPriority })}
              options={prioritiesOf(draft.kind).map((value) => ({
                value,
                label: t(`priority.${value}`),
              }))}
            />
          )}
        </Field>
      </div>
      <DryRun draft={draft} except={except} onDone={() => setTried(print)} />
      {error && <ErrorNote>{error}</ErrorNote>}
      <div className="flex flex-wrap gap-2">
        {isAdmin && (
          <Button type="submit" variant="primary" disabled={isBusy || !differsAtAll(draft, rule)}>
            {t("editor.save")}
          </Button>
        )}
        <Button onClick={() => ruleDrafts.end(draft)}>
          {t(differs(draft, rule) ? "editor.discard" : "editor.close")}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t("editor.untriedTitle")}
        text={t("editor.untriedText")}
        confirm={t("editor.saveAnyway")}
        onConfirm={() => save(draft)}
      />
    </form>
  );
}

/** A vehicle's first rule of its own may say the same as the one for all: that may change later. */
const differsAtAll = (draft: RuleDraft, rule: RuleView) =>
  differs(draft, rule) || draft.vehicleId !== rule.vehicleId;
