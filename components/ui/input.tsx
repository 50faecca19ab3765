import type { ComponentProps } from "react";

/** Classes shared by everything one types or picks a value in; 16 px on touch, or iOS zooms in. */
export const inputClass =
  "min-h-10 w-full rounded-md border border-muted/60 bg-surface px-3 text-sm text-foreground placeholder:text-muted hover:border-muted aria-invalid:border-emergency disabled:opacity-50 pointer-coarse:min-h-11 pointer-coarse:text-base";

export function Input({ className = "", ...props }: ComponentProps<"input">) {
  return <input className={`${inputClass} ${className}`} {...props} />;
}
