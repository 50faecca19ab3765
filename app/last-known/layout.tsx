import type { ReactNode } from "react";
import { PageWords } from "@/app/page-words";

export default function LastKnownLayout({ children }: { children: ReactNode }) {
  return <PageWords of="last-known">{children}</PageWords>;
}
