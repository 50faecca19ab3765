import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { ComposePage } from "@/components/messages/compose/compose-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("composer"))("new") };
}

export default async function Page() {
  const { id } = await requireUser("dispatcher", "admin");
  return <ComposePage userId={id} />;
}
