"use client";

import { type ComponentProps, useState } from "react";
import { Input } from "./input";

type Props = Omit<ComponentProps<typeof Input>, "value" | "onChange" | "type"> & {
  /** Null: empty. */
  value: number | null;
  /** NaN while what is typed is no number. */
  onValueChange: (value: number | null) => void;
  /** What it is measured in, written behind it. */
  unit: string;
};

/** A number as it is typed, in Latin or Arabic digits, with its unit. */
export function NumberInput({ value, onValueChange, unit, className = "", ...input }: Props) {
  const [text, setText] = useState(() => write(value));
  const [known, setKnown] = useState(value);
  // It was changed elsewhere: on the map, say.
  if (!Object.is(value, known)) {
    setKnown(value);
    setText(write(value));
  }
  return (
    <div dir="ltr" className={`relative ${className}`}>
      <Input
        {...input}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => {
          const next = read(event.target.value);
          setText(event.target.value);
          setKnown(next);
          onValueChange(next);
        }}
        className="pe-16 tabular-nums"
      />
      <bdi
        aria-hidden
        className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-xs text-muted"
      >
        {unit}
      </bdi>
    </div>
  );
}

const write = (value: number | null) =>
  value === null || Number.isNaN(value) ? "" : String(Math.round(value * 1000) / 1000);

function read(text: string): number | null {
  const latin = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[٫,]/g, ".");
  return latin === "" ? null : Number(latin);
}
