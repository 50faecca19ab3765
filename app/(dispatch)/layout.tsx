import type { ReactNode } from "react";
import { requireUser } from "@/app/viewer";
import { Shell } from "@/components/shell/shell";

export default async function DispatchLayout({ children }: { children: ReactNode }) {
  const { id, name, role } = await requireUser("dispatcher", "admin");
  return <Shell user={{ id, name, role }}>{children}</Shell>;
}
