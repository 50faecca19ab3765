import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SharePage } from "@/components/share/share-page";
import { env } from "@/lib/server/env";

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations("share.page"))("title");
  // Whoever has the address sees the vehicle: no index, and no referrer to carry it elsewhere.
  return { title, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** What a customer sees who was sent a link; nobody signs in here. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { TILE_URL, TILE_ATTRIBUTION } = env();
  return <SharePage token={token} tileUrl={TILE_URL} tileAttribution={TILE_ATTRIBUTION} />;
}
