import type { ReactNode } from "react";
import { requireUser } from "@/app/viewer";
import { Logo } from "@/components/shell/logo";
import { UserMenu } from "@/components/shell/user-menu";

export default async function DriverLayout({ children }: { children: ReactNode }) {
  const { id, name, role } = await requireUser("driver");
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col">
      <header className="flex items-center justify-between px-4 py-2">
        <Logo className="size-9" />
        <UserMenu user={{ id, name, role }} />
      </header>
      <main className="flex-1 p-4">{children}</main>
    </div>
  );
}
