import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { TripsView } from "@/components/trips/trips-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trips"))("title") };
}

export default async function TripsPage() {
  await requireUser("dispatcher", "admin");
  return <TripsView />;
}
