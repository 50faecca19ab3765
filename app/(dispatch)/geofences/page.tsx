import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { GeofencesPage } from "@/components/geofences/geofences-page";
import { env } from "@/lib/server/env";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("geofences"))("title") };
}

export default async function Page() {
  await requireUser("dispatcher", "admin");
  const { TILE_URL, TILE_ATTRIBUTION } = env();
  return <GeofencesPage tileUrl={TILE_URL} tileAttribution={TILE_ATTRIBUTION} />;
}
