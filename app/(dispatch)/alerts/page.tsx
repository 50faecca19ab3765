import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { AlertsView } from "@/components/alerts/alerts-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alerts"))("title") };
}

export default async function AlertsPage() {
  const { id } = await requireUser("dispatcher", "admin");
  return <AlertsView userId={id} />;
}
