import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { MessagesView } from "@/components/messages/messages-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("composer"))("title") };
}

export default async function MessagesPage() {
  await requireUser("dispatcher", "admin");
  return <MessagesView />;
}
