"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { useFailureWords } from "@/components/shell/use-request";
import { Clip } from "@/components/ui/clip";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { type Page, rest } from "@/lib/client/rest";
import type { FoundPlace } from "@/lib/domain/place";

/** The saved places, to tidy up; deleting one can be undone. */
export function SavedPlacesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("trips.places");
  const words = useFailureWords();
  const [places, setPlaces] = useState<FoundPlace[] | null>(null);
  const [error, setError] = useState<string>();
  const load = () =>
    rest<Page<FoundPlace>>("GET", "/api/places?limit=100")
      .then(({ items }) => setPlaces(items))
      .catch((failure) => setError(words(failure)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => void load(), []);

  const undo = async ({ label, lat, lng }: FoundPlace) => {
    try {
      await rest("POST", "/api/places", { name: label, lat, lng });
      await load();
    } catch (failure) {
      toast.error(words(failure));
    }
  };
  const remove = async (place: FoundPlace) => {
    try {
      await rest("DELETE", `/api/places/${place.id}`);
      setPlaces((before) => before?.filter(({ id }) => id !== place.id) ?? null);
      toast.success(t("deleted", { name: place.label }), {
        action: { label: t("undo"), onClick: () => void undo(place) },
      });
    } catch (failure) {
      setError(words(failure));
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("listTitle")}
      description={t("listText")}
    >
      <div className="grid gap-3">
        {error && <ErrorNote>{error}</ErrorNote>}
        {!places && !error && <Skeleton className="h-24" />}
        {places?.length === 0 && <p className="text-sm text-muted">{t("none")}</p>}
        <ul className="divide-y divide-border">
          {places?.map((place) => (
            <li key={place.id} className="flex items-center gap-2 py-1">
              <span className="min-w-0 flex-1">
                <span className="block text-sm">
                  <Clip>{place.label}</Clip>
                </span>
                <span className="block text-xs text-muted tabular-nums">
                  <bdi dir="ltr">{`${place.lat.toFixed(5)}, ${place.lng.toFixed(5)}`}</bdi>
                </span>
              </span>
              <IconButton
                label={t("delete", { name: place.label })}
                onClick={() => void remove(place)}
              >
                <Trash2 />
              </IconButton>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
