import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { NewTripPage } from "@/components/trips/new/new-trip-page";
import { env } from "@/lib/server/env";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trips"))("new.title") };
}

export default async function Page() {
  await requireUser("dispatcher", "admin");
  const { TILE_URL, TILE_ATTRIBUTION } = env();
  return <NewTripPage tileUrl={TILE_URL} tileAttribution={TILE_ATTRIBUTION} />;
}
