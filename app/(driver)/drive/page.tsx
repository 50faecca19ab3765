import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DrivePage } from "@/components/driver/drive-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("drive");
  return { title: t("title") };
}

/** A driver's day. What it shows comes over the socket and is kept on the phone. */
export default function Drive() {
  return <DrivePage />;
}
