"use client";

import { useTranslations } from "next-intl";
import { useTripDraft } from "@/lib/client/stores/trip-draft";

/** What the next click on the map will do. */
export function DraftHint() {
  const t = useTranslations("trips.new.hint");
  const places = useTripDraft(({ draft }) => draft.places);
  const open = places.findIndex(({ place }) => !place);
  const next =
    open === 0 ? "start" : open === places.length - 1 ? "destination" : open > 0 ? "open" : "stop";
  return (
    <p
      role="status"
      className="rounded-full border border-border bg-surface px-3.5 py-2 text-xs font-medium shadow-md max-md:rounded-xl"
    >
      {t(next, { number: open })}
    </p>
  );
}
