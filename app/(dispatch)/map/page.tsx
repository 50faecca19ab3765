import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { MapPage } from "@/components/map/map-page";
import { env } from "@/lib/server/env";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("map"))("title") };
}

export default async function Page() {
  const { role } = await requireUser("dispatcher", "admin");
  const { TILE_URL, TILE_ATTRIBUTION } = env();
  return <MapPage role={role} tileUrl={TILE_URL} tileAttribution={TILE_ATTRIBUTION} />;
}
