import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LastKnownPage } from "@/components/last-known/last-known-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("live.lastKnown");
  return { title: t("title"), robots: { index: false } };
}

/**
 * What a dispatcher's computer shows while the server cannot be reached. Nothing of anybody is in the
 * page itself: the service worker keeps it for all users of the computer.
 */
export default function LastKnown() {
  return <LastKnownPage />;
}
