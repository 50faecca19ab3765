import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { MessagePage } from "@/components/messages/message-page";
import { isAppError } from "@/lib/domain/errors";
import { messageById } from "@/lib/server/notifications/messages";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("composer"))("title") };
}

export default async function Page({ params }: Props) {
  const viewer = await requireUser("dispatcher", "admin");
  const { id } = await params;
  const message = await messageById(viewer, id).catch((error: unknown) => {
    if (isAppError(error) && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  return <MessagePage key={id} message={message} />;
}
