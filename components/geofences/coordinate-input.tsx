"use client";

import { type ComponentProps, useState } from "react";
import { Input } from "@/components/ui/input";
import { parseCoordinates } from "@/lib/domain/coordinates";
import type { LatLng } from "@/lib/domain/geo";

type Props = Omit<ComponentProps<typeof Input>, "value" | "onChange"> & {
  value: LatLng | null;
  onValueChange: (place: LatLng) => void;
};

/** A place as `24.71360, 46.67530`. What cannot be read is marked, and the place stays where it was. */
export function CoordinateInput({ value, onValueChange, className = "", ...input }: Props) {
  const [text, setText] = useState(() => write(value));
  const [known, setKnown] = useState(value);
  if (value !== known && (value?.lat !== known?.lat || value?.lng !== known?.lng)) {
    setKnown(value);
    setText(write(value));
  }
  const isWrong = text !== "" && !parseCoordinates(text);
  return (
    <Input
      {...input}
      dir="ltr"
      autoComplete="off"
      value={text}
      aria-invalid={isWrong || input["aria-invalid"]}
      onChange={(event) => {
        const next = parseCoordinates(event.target.value);
        setText(event.target.value);
        if (!next) return;
        setKnown(next);
        onValueChange(next);
      }}
      className={`tabular-nums ${className}`}
    />
  );
}

const write = (place: LatLng | null) =>
  place ? `${place.lat.toFixed(6)}, ${place.lng.toFixed(6)}` : "";
