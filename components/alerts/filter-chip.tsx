import { Check } from "lucide-react";
import type { ReactNode } from "react";

type Props = { isOn: boolean; onToggle: () => void; children: ReactNode };

/** One thing a filter asks for, on or off. */
export function FilterChip({ isOn, onToggle, children }: Props) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onToggle}
      className="flex min-h-10 shrink-0 items-center gap-1.5 rounded-full border border-border bg-surface px-3 text-sm text-muted transition-colors hover:bg-raised aria-pressed:border-accent aria-pressed:bg-accent/10 aria-pressed:text-accent pointer-coarse:min-h-11"
    >
      {isOn && <Check aria-hidden className="size-3.5" />}
      {children}
    </button>
  );
}
