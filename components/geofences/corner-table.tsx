"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { useReadings } from "@/components/map/use-readings";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { parseCoordinates } from "@/lib/domain/coordinates";
import type { LatLng } from "@/lib/domain/geo";
import { CoordinateInput } from "./coordinate-input";

type Props = {
  points: readonly LatLng[];
  onChange: (points: readonly LatLng[]) => void;
  error?: string | undefined;
};

/** A polygon's corners in order, as coordinates: the whole shape without a mouse. */
export function CornerTable({ points, onChange, error }: Props) {
  const t = useTranslations("geofences.form");
  const { count } = useReadings();
  return (
    <fieldset className="grid min-w-0 gap-1.5" data-wrong={error ? "" : undefined}>
      <legend className="mb-1.5 text-sm font-medium">{t("corners")}</legend>
      <ol className="grid max-h-56 gap-1.5 overflow-y-auto p-0.5">
        {points.map((point, i) => (
          // Corners are what their place in the order is.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={i} className="flex items-center gap-1">
            <span className="w-6 shrink-0 text-center text-xs text-muted tabular-nums">
              {count(i + 1)}
            </span>
            <CoordinateInput
              aria-label={t("corner", { number: i + 1 })}
              value={point}
              onValueChange={(place) => onChange(points.with(i, place))}
            />
            <IconButton
              label={t("removeCorner", { number: i + 1 })}
              onClick={() => onChange(points.toSpliced(i, 1))}
            >
              <X />
            </IconButton>
          </li>
        ))}
      </ol>
      <NewCorner onAdd={(place) => onChange([...points, place])} />
      <p className={`text-xs ${error ? "text-emergency" : "text-muted"}`}>
        {error ?? t("cornersHint")}
      </p>
    </fieldset>
  );
}

function NewCorner({ onAdd }: { onAdd: (place: LatLng) => void }) {
  const t = useTranslations("geofences.form");
  const [text, setText] = useState("");
  const place = parseCoordinates(text);
  const add = () => {
    if (!place) return;
    onAdd(place);
    setText("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  };
  return (
    <div className="flex items-center gap-2 ps-7 pe-0.5">
      <Input
        dir="ltr"
        autoComplete="off"
        aria-label={t("newCorner")}
        placeholder={t("place")}
        value={text}
        aria-invalid={text !== "" && !place ? true : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="tabular-nums"
      />
      <Button onClick={add} disabled={!place}>
        {t("addCorner")}
      </Button>
    </div>
  );
}
