import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { DayView } from "@/components/trips/day/day-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("trips.day");
  return { title: t("title") };
}

export default async function DayPage() {
  await requireUser("dispatcher", "admin");
  return <DayView />;
}
