"use client";

import type { ReactNode } from "react";
import { useConnection } from "@/lib/client/stores/connection";

/** The page; without colour while nobody knows whether it still is so. */
export function ShownPage({ children }: { children: ReactNode }) {
  const { phase } = useConnection();
  const isOld = phase !== "live" && phase !== "catching-up";
  return (
    <main
      id="content"
      tabIndex={-1}
      data-old={isOld || undefined}
      className={`relative min-h-0 flex-1 overflow-y-auto outline-none ${isOld ? "grayscale" : ""}`}
    >
      {children}
    </main>
  );
}
