import type { ReactNode } from "react";
import { PageWords } from "@/app/page-words";

export default function ShareLayout({ children }: { children: ReactNode }) {
  return <PageWords of="share">{children}</PageWords>;
}
