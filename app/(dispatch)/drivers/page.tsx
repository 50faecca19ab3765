import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { DriversView } from "@/components/drivers/drivers-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("drivers");
  return { title: t("title") };
}

export default async function DriversPage() {
  await requireUser("dispatcher", "admin");
  return <DriversView />;
}
