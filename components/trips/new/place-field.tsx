"use client";

import { Bookmark, Crosshair, MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { type DraftPlace, tripDraft } from "@/lib/client/stores/trip-draft";
import { parseCoordinates } from "@/lib/domain/coordinates";
import type { LatLng } from "@/lib/domain/geo";
import { MOST_LABEL } from "@/lib/domain/place";
import { useFoundPlaces } from "./use-found-places";

type Props = {
  id: string;
  place: DraftPlace;
  label: string;
  describedBy: string;
  isWrong: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
};
type Option = ComboboxOption & { place: LatLng; name: string };

/** One field for a place: what is typed is its label, and finds saved places, addresses, coordinates. */
export function PlaceField({ id, place: { key, place, label: text }, ...props }: Props) {
  const t = useTranslations("trips.new.places");
  const [isInUse, setInUse] = useState(false);
  const found = useFoundPlaces(text, isInUse);
  const coordinates = parseCoordinates(text);
  const icons = { saved: Bookmark, geocoder: MapPin };
  const options: Option[] = [
    ...(coordinates
      ? [option("typed", t("useCoordinates", { text: text.trim() }), "", coordinates, Crosshair)]
      : []),
    ...(found?.items ?? []).map(({ source, label, lat, lng }, index) =>
      option(`${source}-${index}`, label, label, { lat, lng }, icons[source]),
    ),
  ];
  const notes = {
    none: t("noGeocoder"),
    unavailable: t("geocoderUnavailable"),
    ok: options.length === 0 && text.trim() ? t("nothingFound") : undefined,
  };
  return (
    <Combobox
      id={id}
      value={text}
      onValueChange={(value) => tripDraft.setLabel(key, value)}
      options={options}
      onChoose={(chosen) => tripDraft.put(key, chosen.place, chosen.name.slice(0, MOST_LABEL))}
      // A place on the map keeps its place when only its label is typed.
      takesFirst={!place || coordinates !== null}
      note={found ? notes[found.geocoder] : undefined}
      onFocus={() => setInUse(true)}
      onBlur={() => {
        setInUse(false);
        if (coordinates) tripDraft.put(key, coordinates, "");
      }}
      onKeyDown={props.onKeyDown}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.isWrong || undefined}
      placeholder={t(place ? "labelHint" : "searchHint")}
      maxLength={MOST_LABEL}
      dir="auto"
    />
  );
}

function option(
  id: string,
  label: string,
  name: string,
  place: LatLng,
  Icon: typeof MapPin,
): Option {
  const content = (
    <>
      <Icon aria-hidden className="text-muted" />
      <bdi className="min-w-0">{label}</bdi>
    </>
  );
  return { id, label, name, place, content };
}
