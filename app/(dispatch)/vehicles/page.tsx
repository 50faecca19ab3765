import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { VehiclesView } from "@/components/vehicles/vehicles-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("vehicles");
  return { title: t("title") };
}

export default async function VehiclesPage() {
  const { role } = await requireUser("dispatcher", "admin");
  return <VehiclesView isAdmin={role === "admin"} />;
}
