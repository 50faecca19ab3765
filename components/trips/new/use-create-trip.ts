import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useFleetZone } from "@/components/shell/use-fleet-zone";
import { useRequest } from "@/components/shell/use-request";
import { lacks, newTripBody, type Problems, problemsOf } from "@/lib/client/new-trip-request";
import { rest } from "@/lib/client/rest";
import { type TripDraft, tripDraft, useTripDraft } from "@/lib/client/stores/trip-draft";
import { trips } from "@/lib/client/stores/trips";
import { isAppError } from "@/lib/domain/errors";
import type { TripView } from "@/lib/domain/trip-view";
import { tripName } from "../trip-title";

/** Sends the draft; what is missing or refused is told by field, the rest as `error`. */
export function useCreateTrip() {
  const t = useTranslations("trips.new");
  const router = useRouter();
  const zone = useFleetZone();
  const { run, isBusy, error } = useRequest();
  const draft = useTripDraft((state) => state.draft);
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ draft: TripDraft; problems: Problems } | null>(null);
  // What was refused may be right after any change.
  const problems: Problems = refused?.draft === draft ? { ...refused.problems } : {};
  if (isTried)
    for (const [field, lack] of Object.entries(lacks(draft)))
      problems[field] ??= t(`problems.${lack}`);

  const create = async () => {
    try {
      const trip = await rest<TripView>("POST", "/api/trips", newTripBody(draft, zone));
      trips.applyTrip(trip);
      toast.success(t("done", { trip: tripName(trip) }));
      router.push(`/trips/${trip.id}`);
      tripDraft.discard();
    } catch (failure) {
      if (isAppError(failure)) setRefused({ draft, problems: problemsOf(failure.issues, draft) });
      throw failure;
    }
  };
  const submit = () => {
    setTried(true);
    if (Object.keys(lacks(draft)).length === 0) void run(create);
  };
  const hasProblems = Object.keys(problems).length > 0;
  return { submit, isBusy, problems, error: hasProblems ? t("problems.marked") : error };
}
