import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRequest } from "@/components/shell/use-request";
import { type FenceProblems, fenceProblems, fenceRequest } from "@/lib/client/fence-request";
import { rest } from "@/lib/client/rest";
import { type FenceDraft, fenceDraft } from "@/lib/client/stores/fence-draft";
import { selectFence } from "@/lib/client/stores/fence-selection";
import { geofences } from "@/lib/client/stores/geofences";
import { isAppError } from "@/lib/domain/errors";
import type { GeofenceView } from "@/lib/domain/geofence";

/** In words what is wrong, by field of the request. */
export type FenceErrors = Partial<Record<keyof FenceProblems, string>>;

type Issue = { path?: PropertyKey[]; message: string };

/** Saves the draft: what is wrong with it by field, ours first, else as the server has it. */
export function useSaveFence() {
  const t = useTranslations("geofences.form");
  const { run, isBusy, error } = useRequest();
  const [errors, setErrors] = useState<FenceErrors>({});

  const save = (draft: FenceDraft) => {
    const problems = Object.entries(fenceProblems(draft));
    setErrors(
      Object.fromEntries(
        problems.map(([field, problem]) => [field, t(`problems.${field}.${problem}` as never)]),
      ),
    );
    if (problems.length > 0) return;
    void run(async () => {
      const path = draft.id === null ? "/api/geofences" : `/api/geofences/${draft.id}`;
      try {
        const verb = draft.id === null ? "POST" : "PUT";
        const fence = await rest<GeofenceView>(verb, path, fenceRequest(draft));
        geofences.applyFence(fence);
        fenceDraft.end();
        selectFence(fence.id);
        toast.success(t("saved", { name: fence.name }));
      } catch (failure) {
        if (isAppError(failure)) setErrors(errorsAt((failure.issues ?? []) as Issue[]));
        throw failure;
      }
    });
  };
  return { save, isBusy, error, errors };
}

const errorsAt = (issues: Issue[]): FenceErrors =>
  Object.fromEntries(issues.map(({ path, message }) => [String(path?.[0]), message]));
