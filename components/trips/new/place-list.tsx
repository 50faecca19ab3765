"use client";

import { Bookmark, Plus, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReadings } from "@/components/map/use-readings";
import { Button } from "@/components/ui/button";
import type { Problems } from "@/lib/client/new-trip-request";
import { type DraftPlace, tripDraft, useTripDraft } from "@/lib/client/stores/trip-draft";
import { straightWay, wayLength } from "@/lib/domain/way";
import { PlaceRow } from "./place-row";
import { SavePlaceDialog } from "./save-place-dialog";
import { SavedPlacesDialog } from "./saved-places-dialog";

const quiet = "min-h-9! px-2.5! text-muted";

/** Where the trip starts, stops and ends, in order. */
export function PlaceList({ problems }: { problems: Problems }) {
  const t = useTranslations("trips.new.places");
  const { kilometres } = useReadings();
  const places = useTripDraft(({ draft }) => draft.places);
  const canUndo = useTripDraft(({ past }) => past.length > 0);
  const [saving, setSaving] = useState<DraftPlace | null>(null);
  const [isListOpen, setListOpen] = useState(false);
  const [start, ...others] = places.flatMap(({ place }) => place ?? []);
  const metres = start && others.length > 0 ? wayLength(straightWay(start, others)) : null;
  return (
    <section aria-labelledby="new-trip-places" className="grid min-w-0 grid-cols-1 gap-2">
      <div className="flex items-center">
        <h2 id="new-trip-places" className="text-sm font-medium">
          {t("label")}
        </h2>
        <span className="min-w-0 flex-1 truncate ps-2 text-xs text-muted tabular-nums">
          {metres !== null && t("straight", { distance: kilometres(metres / 1000) })}
        </span>
        <Button
          variant="ghost"
          className={quiet}
          disabled={!canUndo}
          aria-keyshortcuts="Control+Z"
          onClick={tripDraft.undo}
        >
          <Undo2 aria-hidden className="rtl:-scale-x-100" />
          {t("undo")}
        </Button>
      </div>
      <ol className="grid grid-cols-1 gap-2">
        {places.map((place, index) => (
          <PlaceRow
            key={place.key}
            place={place}
            index={index}
            count={places.length}
            error={problems[place.key]}
            onSave={setSaving}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-x-1">
        <Button variant="ghost" className={`${quiet} -ms-2.5`} onClick={tripDraft.addStop}>
          <Plus aria-hidden />
          {t("addStop")}
        </Button>
        <Button variant="ghost" className={quiet} onClick={() => setListOpen(true)}>
          <Bookmark aria-hidden />
          {t("saved")}
        </Button>
      </div>
      {saving?.place && (
        <SavePlaceDialog
          place={saving.place}
          label={saving.label}
          onSaved={(name) => tripDraft.setLabel(saving.key, name)}
          onClose={() => setSaving(null)}
        />
      )}
      {isListOpen && <SavedPlacesDialog onClose={() => setListOpen(false)} />}
    </section>
  );
}
