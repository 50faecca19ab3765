import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/viewer";
import { RulesView } from "@/components/rules/rules-view";
import { may } from "@/lib/domain/permissions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules"))("title") };
}

export default async function RulesPage() {
  const { role } = await requireUser("dispatcher", "admin");
  return <RulesView isAdmin={may(role, "rule:change")} />;
}
