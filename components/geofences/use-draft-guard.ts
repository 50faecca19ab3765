import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { fenceDraft, isChanged } from "@/lib/client/stores/fence-draft";

/** Long enough to read it and to change one's mind. */
const UNDO_MS = 15_000;

/** Ways out of a draft that lose nothing silently. */
export function useDraftGuard() {
  const t = useTranslations("geofences.form");
  return {
    /** Ends the draft; what was not saved can be brought back for a while. */
    discard() {
      const state = fenceDraft.store.getState();
      fenceDraft.end();
      if (isChanged(state))
        toast(t("discarded"), {
          duration: UNDO_MS,
          action: { label: t("undo"), onClick: () => fenceDraft.takeBack(state) },
        });
    },
    /** Whether something else may be done now; says so if a draft stands in its way. */
    isFree(): boolean {
      const state = fenceDraft.store.getState();
      if (isChanged(state)) {
        toast(t("unsaved"));
        return false;
      }
      fenceDraft.end();
      return true;
    },
  };
}
