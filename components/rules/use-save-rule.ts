import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { rest } from "@/lib/client/rest";
import { type RuleDraft, ruleDrafts } from "@/lib/client/stores/rule-drafts";
import { isAppError } from "@/lib/domain/errors";
import type { RuleView } from "@/lib/domain/rule";

type Issue = { path?: PropertyKey[]; message: string };

/** Makes a draft the next version of its rule; what is wrong by threshold, else in one sentence. */
export function useSaveRule(onSaved: () => Promise<void>) {
  const t = useTranslations("rules.editor");
  const { run, isBusy, error } = useRequest();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const save = ({ kind, version, ...draft }: RuleDraft) => {
    const empty = Object.entries(draft.thresholds).filter(
      ([, value]) => value === null || Number.isNaN(value),
    );
    setErrors(Object.fromEntries(empty.map(([name]) => [name, t("noNumber")])));
    if (empty.length > 0) return;
    void run(async () => {
      try {
        await rest<RuleView>("PUT", `/api/rules/${kind}`, { ...draft, expectedVersion: version });
        await onSaved();
        ruleDrafts.end({ kind, vehicleId: draft.vehicleId });
        toast.success(t("saved"));
      } catch (failure) {
        if (isAppError(failure)) setErrors(errorsAt((failure.issues ?? []) as Issue[]));
        throw failure;
      }
    });
  };
  return { save, isBusy, error, errors };
}

/** Their paths are `thresholds.limitKmh`. */
const errorsAt = (issues: Issue[]) =>
  Object.fromEntries(issues.map(({ path, message }) => [String(path?.at(-1)), message]));
