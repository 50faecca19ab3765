"use client";

import { Siren } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";

const HOLD_MS = 2_000;

const looks = {
  real: { button: "border-emergency text-emergency", fill: "bg-emergency/25" },
  drill: { button: "border-dashed border-accent text-accent", fill: "bg-accent/25" },
};

type Props = { label: string; hint: string; isDrill: boolean; onHeld: () => void };

/** Does something once it was held for two seconds, by finger, pointer or key; let go, and nothing happens. */
export function HoldButton({ label, hint, isDrill, onHeld }: Props) {
  const look = looks[isDrill ? "drill" : "real"];
  const [isHeld, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isByKey = useRef(false);
  const press = (byKey: boolean) => {
    if (timer.current) return;
    isByKey.current = byKey;
    setHeld(true);
    timer.current = setTimeout(() => {
      release();
      onHeld();
    }, HOLD_MS);
  };
  const release = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setHeld(false);
  };
  const isKey = ({ key }: KeyboardEvent) => key === " " || key === "Enter";
  return (
    <button
      type="button"
      aria-description={hint}
      onPointerDown={() => press(false)}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onKeyDown={(event) => isKey(event) && !event.repeat && press(true)}
      onKeyUp={(event) => isKey(event) && release()}
      // A key's end is not heard elsewhere. A dialog takes the focus of a finger's press away: that goes on.
      onBlur={() => isByKey.current && release()}
      onContextMenu={(event) => event.preventDefault()}
      className={`relative flex min-h-14 w-full touch-none items-center justify-center gap-3 overflow-hidden rounded-lg border-2 bg-surface text-lg font-bold select-none [&_svg]:size-6 ${look.button}`}
    >
      <span
        aria-hidden
        style={{ transitionDuration: isHeld ? `${HOLD_MS}ms` : "150ms" }}
        className={`absolute inset-y-0 start-0 transition-[inline-size] ease-linear ${look.fill} ${isHeld ? "w-full" : "w-0"}`}
      />
      <Siren aria-hidden className="relative" />
      <span className="relative">{label}</span>
      <span className="relative text-sm font-medium">{hint}</span>
    </button>
  );
}
