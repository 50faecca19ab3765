"use client";

import { ArrowDown, ArrowUp, Bookmark, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useReadings } from "@/components/map/use-readings";
import { IconButton } from "@/components/ui/icon-button";
import { type DraftPlace, tripDraft } from "@/lib/client/stores/trip-draft";
import { PlaceField } from "./place-field";
import { PlaceNumber } from "./place-number";

type Props = {
  place: DraftPlace;
  index: number;
  count: number;
  error: string | undefined;
  onSave: (place: DraftPlace) => void;
};

const small = "size-8!  pointer-coarse:size-11! [&_svg]:size-4!";

/** One place of the trip: what it is called, where it is, and its turn. */
export function PlaceRow({ place, index, count, error, onSave }: Props) {
  const t = useTranslations("trips.new.places");
  const readings = useReadings();
  const role = index === 0 ? "start" : index === count - 1 ? "destination" : "stop";
  const label = t(role, { number: index });
  const noteId = `${place.key}-note`;
  const at = place.place;
  return (
    <li className="flex gap-2.5">
      <span className="pt-1.5">
        <PlaceNumber number={readings.count(index + 1)} isEnd={role === "destination"} />
      </span>
      <div className="min-w-0 flex-1">
        <PlaceField
          id={`field-${place.key}`}
          place={place}
          label={label}
          describedBy={noteId}
          isWrong={error !== undefined}
          onKeyDown={(event) => {
            if (!event.altKey || !event.key.startsWith("Arrow")) return;
            event.preventDefault();
            tripDraft.move(place.key, event.key === "ArrowUp" ? -1 : 1);
          }}
        />
        <div className="flex items-center">
          <p
            id={noteId}
            className={`min-w-0 flex-1 truncate text-xs tabular-nums ${error ? "text-emergency" : "text-muted"}`}
          >
            <span className="font-medium">{label}</span>
            {" · "}
            {error ??
              (at ? (
                <bdi dir="ltr">{`${at.lat.toFixed(5)}, ${at.lng.toFixed(5)}`}</bdi>
              ) : (
                t("nowhere")
              ))}
          </p>
          {at && (
            <IconButton
              label={t("save", { place: label })}
              className={small}
              onClick={() => onSave(place)}
            >
              <Bookmark />
            </IconButton>
          )}
          <IconButton
            label={t("earlier", { place: label })}
            disabled={index === 0}
            className={small}
            onClick={() => tripDraft.move(place.key, -1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            label={t("later", { place: label })}
            disabled={index === count - 1}
            className={small}
            onClick={() => tripDraft.move(place.key, 1)}
          >
            <ArrowDown />
          </IconButton>
          <IconButton
            label={t("remove", { place: label })}
            disabled={count === 2 && !at && !place.label}
            className={small}
            onClick={() => tripDraft.remove(place.key)}
          >
            <Trash2 />
          </IconButton>
        </div>
      </div>
    </li>
  );
}
