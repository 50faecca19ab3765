import type { ReactNode } from "react";

/** A name on one line that ends in an ellipsis where it ends, whatever the direction around it. */
export function Clip({ className = "", children }: { className?: string; children: ReactNode }) {
  return (
    <bdi className={`inline-block max-w-full truncate align-bottom ${className}`}>{children}</bdi>
  );
}
