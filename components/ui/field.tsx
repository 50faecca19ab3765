"use client";

import { Label } from "radix-ui";
import { type ReactNode, useId } from "react";

type ControlProps = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };
type Props = {
  label: string;
  hint?: string;
  error?: string;
  /** Spread the given props on the control, so that label, hint and error belong to it. */
  children: (control: ControlProps) => ReactNode;
};

/** A control with its label above, and hint or error below. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className="grid gap-1.5">
      <Label.Root htmlFor={id} className="text-sm font-medium">
        {label}
      </Label.Root>
      {children({
        id,
        "aria-describedby": note ? noteId : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {note && (
        <p id={noteId} className={`text-xs ${error ? "text-emergency" : "text-muted"}`}>
          {note}
        </p>
      )}
    </div>
  );
}
