import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** An error beside what caused it; read out when it appears. */
export function ErrorNote({ children }: { children: ReactNode }) {
  return (
    <p
      role="alert"
      className="flex items-start gap-2 rounded-md border border-emergency/40 bg-emergency/10 px-3 py-2 text-sm text-foreground"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-emergency" />
      <span>{children}</span>
    </p>
  );
}
