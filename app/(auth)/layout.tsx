import type { ReactNode } from "react";
import { PageWords } from "@/app/page-words";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <PageWords of="auth">{children}</PageWords>;
}
