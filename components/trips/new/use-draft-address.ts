import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { toast } from "sonner";
import { useFailureWords } from "@/components/shell/use-request";
import { rest } from "@/lib/client/rest";
import { isBlank, tripDraft } from "@/lib/client/stores/trip-draft";
import type { TripView } from "@/lib/domain/trip-view";

/**
 * What the draft starts from: `?from=<tripId>` a copy of that trip, `?vehicle=<id>` that vehicle,
 * else what this tab had. The address forgets it, so that loading it anew keeps what was changed.
 */
export function useDraftAddress() {
  const address = useSearchParams();
  const t = useTranslations("trips.new");
  const words = useFailureWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address it was opened with counts
  useEffect(() => {
    const [from, vehicleId] = [address.get("from"), address.get("vehicle")];
    tripDraft.restore();
    if (vehicleId) tripDraft.change({ vehicleId, driver: "duty" });
    if (from)
      rest<TripView>("GET", `/api/trips/${encodeURIComponent(from)}`)
        .then((trip) => {
          const { draft } = tripDraft.store.getState();
          tripDraft.copy(trip);
          if (isBlank(draft)) return;
          const action = { label: t("bringBack"), onClick: () => tripDraft.replace(draft) };
          toast(t("setAside"), { action });
        })
        .catch((failure) => toast.error(words(failure)));
    if (from || vehicleId) window.history.replaceState(null, "", "/trips/new");
  }, []);
}
