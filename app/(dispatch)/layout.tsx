import type { ReactNode } from "react";
import { PageWords } from "@/app/page-words";
import { requireUser } from "@/app/viewer";
import { Shell } from "@/components/shell/shell";

export default async function DispatchLayout({ children }: { children: ReactNode }) {
  const { id, name, role } = await requireUser("dispatcher", "admin");
  return (
    <PageWords of="dispatch">
      <Shell user={{ id, name, role }}>{children}</Shell>
    </PageWords>
  );
}
