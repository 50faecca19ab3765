import type { ReactNode } from "react";
import { PageWords } from "@/app/page-words";
import { requireUser } from "@/app/viewer";

/** For drivers only. Nothing of whoever asked is in it: the phone keeps this page for all its users. */
export default async function DriverLayout({ children }: { children: ReactNode }) {
  await requireUser("driver");
  return <PageWords of="driver">{children}</PageWords>;
}
